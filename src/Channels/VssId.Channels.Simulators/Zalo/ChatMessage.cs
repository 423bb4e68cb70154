namespace VssId.Channels.Simulators.Zalo;

/// <summary>A message as the person's phone shows it.</summary>
/// <param name="Number">Position in the chat: 1, 2, 3 …</param>
/// <param name="From"><c>oa</c> or <c>person</c>.</param>
/// <param name="Text">Its text, or nothing.</param>
/// <param name="Buttons">Buttons below it.</param>
/// <param name="Image">Path of its picture.</param>
/// <param name="File">Its file.</param>
/// <param name="At">When it was sent.</param>
internal sealed record ChatMessage(int Number, string From, string Text, IReadOnlyList<ChatButton> Buttons, string? Image, ChatFile? File, DateTimeOffset At);
