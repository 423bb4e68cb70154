namespace VssId.Channels.WebChat.Wire;

/// <summary>The vendor's error object.</summary>
internal sealed record ErrorAnswer(ErrorDetail Error);
