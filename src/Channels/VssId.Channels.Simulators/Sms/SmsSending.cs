namespace VssId.Channels.Simulators.Sms;

/// <summary>What a sender gives.</summary>
/// <param name="To">The phone.</param>
/// <param name="Text">The text, 1 to 1,600 characters.</param>
/// <param name="Reference">The sender's own name for it; not looked at, so that a message sent twice is seen twice.</param>
internal sealed record SmsSending(string? To, string? Text, string? Reference);
