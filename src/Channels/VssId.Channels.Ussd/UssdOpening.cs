namespace VssId.Channels.Ussd;

/// <summary>Whether a screen is the first of its dialogue.</summary>
internal enum UssdOpening
{
    /// <summary>A later one.</summary>
    No,

    /// <summary>The first, for which some networks have less room.</summary>
    Yes,
}
