namespace VssId.Zalo.Api.Messages;

/// <summary>A message that Zalo took.</summary>
/// <param name="MessageId">Its id, repeated by the echo and receipt events; Zalo may leave it out.</param>
public sealed record ZaloSent(string? MessageId);
