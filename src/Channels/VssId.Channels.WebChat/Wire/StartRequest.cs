namespace VssId.Channels.WebChat.Wire;

/// <summary>Body of <c>POST conversations</c>.</summary>
internal sealed record StartRequest(UserPart? User, string? Locale);
