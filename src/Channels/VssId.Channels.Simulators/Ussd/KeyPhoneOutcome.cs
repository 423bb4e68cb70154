namespace VssId.Channels.Simulators.Ussd;

/// <summary>How a dialogue ended, in the gateway's words.</summary>
internal enum KeyPhoneOutcome
{
    /// <summary>By a last screen.</summary>
    Success,

    /// <summary>The person left, or it lasted too long.</summary>
    Incomplete,

    /// <summary>The application answered wrongly or not at all.</summary>
    Failed,
}
