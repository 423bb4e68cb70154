namespace VssId.Channels.WebChat.Wire;

/// <summary>Body of <c>POST /chat/token</c>.</summary>
/// <param name="ConversationId">The conversation to go on with, if any.</param>
/// <param name="Token">A former token of it, as proof.</param>
internal sealed record PageTokenRequest(string? ConversationId, string? Token);
