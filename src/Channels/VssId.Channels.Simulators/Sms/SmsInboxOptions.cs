namespace VssId.Channels.Simulators.Sms;

/// <summary>Settings of the inbox of text messages.</summary>
public sealed class SmsInboxOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Simulators:Sms";

    /// <summary>Key that senders give as <c>Authorization: Bearer …</c>. Default none: everybody on this machine may send.</summary>
    public string Key { get; set; } = "";
}
