namespace VssId.Channels.WebChat.Wire;

/// <summary>Body of <c>tokens/generate</c>.</summary>
internal sealed record GenerateRequest(UserPart? User, IReadOnlyList<string>? TrustedOrigins);
