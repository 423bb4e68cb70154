namespace VssId.Zalo.Api.Events;

/// <summary>What is known of an attachment; each type has some of it.</summary>
/// <param name="Url">Where it is, for a short time. For a link it is what the person typed: never to be fetched.</param>
/// <param name="Thumbnail">Where a small picture of it is.</param>
/// <param name="Name">Name of the file.</param>
public sealed record ZaloEventPayload(string? Url, string? Thumbnail = null, string? Name = null);
