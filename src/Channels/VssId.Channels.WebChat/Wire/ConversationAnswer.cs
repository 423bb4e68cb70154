using System.Text.Json.Serialization;

namespace VssId.Channels.WebChat.Wire;

/// <summary>The vendor's Conversation object. Microsoft's client breaks without <c>token</c>, and without <c>streamUrl</c> after start and reconnect.</summary>
/// <param name="ConversationId">Id on the wire.</param>
/// <param name="Token">Opens this conversation.</param>
/// <param name="ExpiresIn">Life of the token in seconds.</param>
/// <param name="StreamUrl">Absolute address of the WebSocket.</param>
internal sealed record ConversationAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);
