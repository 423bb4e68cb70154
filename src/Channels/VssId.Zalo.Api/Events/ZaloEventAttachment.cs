namespace VssId.Zalo.Api.Events;

/// <summary>Something attached to a message.</summary>
/// <param name="Type"><c>image</c>, <c>gif</c>, <c>link</c>, <c>audio</c>, <c>video</c>, <c>sticker</c>, <c>location</c> or <c>file</c>.</param>
/// <param name="Payload">What is known of it.</param>
public sealed record ZaloEventAttachment(string? Type, ZaloEventPayload? Payload = null);
