namespace VssId.Channels.Ussd;

/// <summary>Where a USSD dialogue stands when the gateway tells of it.</summary>
public enum UssdPhase
{
    /// <summary>The person has dialled.</summary>
    Begin,

    /// <summary>The person has answered a screen.</summary>
    Input,

    /// <summary>The person has left, or the dialogue failed.</summary>
    Abort,

    /// <summary>The person or the network was too slow.</summary>
    Timeout,

    /// <summary>The gateway tells something that wants no screen.</summary>
    Notice,
}
