using VssId.Backend.Client.Profile;

namespace VssId.Backend.Profile;

/// <summary>How a change of phone ended.</summary>
internal abstract record PhoneOutcome
{
    private PhoneOutcome()
    {
    }

    /// <summary>The new phone is on record.</summary>
    /// <param name="Phone">The new phone, masked.</param>
    internal sealed record Changed(ChangedPhone Phone) : PhoneOutcome;

    /// <summary>A code is missing.</summary>
    internal sealed record CodeNeeded : PhoneOutcome;

    /// <summary>The phone on record is this one already, or serves as many accounts as it may.</summary>
    internal sealed record NotTaken : PhoneOutcome;

    /// <summary>The phone on record is no longer the one that was looked at, or the account is closed.</summary>
    internal sealed record Outdated : PhoneOutcome;
}
