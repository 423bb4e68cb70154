namespace VssId.Bot.Services.Profile;

/// <summary>What can be done on the personal page.</summary>
internal enum ProfileEntry
{
    /// <summary>Everything unmasked.</summary>
    Full,

    /// <summary>Another phone.</summary>
    Phone,

    /// <summary>Something on record is wrong.</summary>
    Correction,

    /// <summary>Files at the office.</summary>
    Files,
}
