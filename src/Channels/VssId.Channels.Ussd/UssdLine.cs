namespace VssId.Channels.Ussd;

/// <summary>What becomes of the dialogue after a screen.</summary>
public enum UssdLine
{
    /// <summary>It stays open for an answer.</summary>
    Open,

    /// <summary>It ends.</summary>
    Closed,
}
