namespace VssId.Bot.Services.Rights;

/// <summary>What people may do about their data.</summary>
internal enum RightsEntry
{
    /// <summary>See consents, give and withdraw them.</summary>
    Consents,

    /// <summary>Get a copy.</summary>
    Export,

    /// <summary>See who looked.</summary>
    Looks,

    /// <summary>Have them deleted.</summary>
    Deletion,
}
