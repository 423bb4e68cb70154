namespace VssId.Channels.Simulators.Sms;

/// <summary>What a reader of the inbox gets.</summary>
/// <param name="Messages">Oldest first.</param>
internal sealed record SmsMessages(IReadOnlyList<SmsMessage> Messages);
