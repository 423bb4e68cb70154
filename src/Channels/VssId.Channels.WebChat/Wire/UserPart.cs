namespace VssId.Channels.WebChat.Wire;

/// <summary>Who is to take part.</summary>
internal sealed record UserPart(string? Id, string? Name);
