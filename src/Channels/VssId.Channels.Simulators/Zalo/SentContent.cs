namespace VssId.Channels.Simulators.Zalo;

/// <summary>What a message shows.</summary>
/// <param name="EchoName">Name of the event that repeats it.</param>
/// <param name="Text">Its text, or nothing.</param>
/// <param name="Buttons">Its buttons.</param>
/// <param name="AttachmentId">Its picture or file.</param>
internal sealed record SentContent(string EchoName, string Text, IReadOnlyList<ChatButton> Buttons, string? AttachmentId);
