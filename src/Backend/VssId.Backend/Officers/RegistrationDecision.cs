namespace VssId.Backend.Officers;

/// <summary>What an officer does with a registration.</summary>
internal enum RegistrationDecision
{
    /// <summary>Takes it in hand.</summary>
    Take,

    /// <summary>Asks the citizen for more.</summary>
    AskMore,

    /// <summary>Refuses it.</summary>
    Refuse,

    /// <summary>Opens the account.</summary>
    Approve,
}
