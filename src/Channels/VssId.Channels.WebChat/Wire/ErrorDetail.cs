namespace VssId.Channels.WebChat.Wire;

/// <summary>What went wrong.</summary>
internal sealed record ErrorDetail(string Code, string Message);
