namespace VssId.Channels.Simulators.Zalo;

/// <summary>Messages for the page.</summary>
/// <param name="Messages">In order.</param>
internal sealed record ChatPage(IReadOnlyList<ChatMessage> Messages);
