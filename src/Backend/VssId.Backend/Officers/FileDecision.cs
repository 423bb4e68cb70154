namespace VssId.Backend.Officers;

/// <summary>What an officer does with a file.</summary>
internal enum FileDecision
{
    /// <summary>Takes it in hand.</summary>
    Take,

    /// <summary>Asks the citizen for more.</summary>
    AskMore,

    /// <summary>Refuses it.</summary>
    Refuse,

    /// <summary>Does what is asked for.</summary>
    Accept,
}
