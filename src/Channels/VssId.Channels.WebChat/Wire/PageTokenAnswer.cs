namespace VssId.Channels.WebChat.Wire;

/// <summary>Answer of <c>POST /chat/token</c>.</summary>
/// <param name="Token">Opens the conversation.</param>
/// <param name="ConversationId">The conversation: the one asked for, or a new one.</param>
internal sealed record PageTokenAnswer(string Token, string ConversationId);
