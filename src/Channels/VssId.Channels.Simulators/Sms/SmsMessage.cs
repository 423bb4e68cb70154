namespace VssId.Channels.Simulators.Sms;

/// <summary>A text message that has arrived at a phone.</summary>
/// <param name="Number">1, 2, 3 … in the order of arrival.</param>
/// <param name="To">The phone, as the sender wrote it.</param>
/// <param name="Text">The text.</param>
/// <param name="At">When it arrived.</param>
public sealed record SmsMessage(long Number, string To, string Text, DateTimeOffset At);
