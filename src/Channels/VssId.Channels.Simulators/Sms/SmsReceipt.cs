namespace VssId.Channels.Simulators.Sms;

/// <summary>What a sender gets.</summary>
/// <param name="Id">The inbox's name for the message.</param>
internal sealed record SmsReceipt(string Id);
