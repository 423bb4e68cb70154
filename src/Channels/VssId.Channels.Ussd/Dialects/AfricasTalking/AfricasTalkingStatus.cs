namespace VssId.Channels.Ussd.Dialects.AfricasTalking;

/// <summary>How a dialogue ended, as the gateway tells.</summary>
internal enum AfricasTalkingStatus
{
    /// <summary>A word this release does not know.</summary>
    Unknown,

    /// <summary>By a last screen.</summary>
    Success,

    /// <summary>The person left.</summary>
    Incomplete,

    /// <summary>By our fault.</summary>
    Failed,
}
