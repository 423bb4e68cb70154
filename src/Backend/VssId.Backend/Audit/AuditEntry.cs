namespace VssId.Backend.Audit;

/// <summary>A read of personal data, or a step of an officer.</summary>
/// <param name="Account">The citizen who reads; in a step of an officer the account that it is about, 0 = none.</param>
/// <param name="Person">Whose data; 0 = nobody's.</param>
/// <param name="What">Which data, or which step.</param>
/// <param name="Channel">Where they go.</param>
/// <param name="Why">For what purpose. Words of ours only, without line breaks.</param>
/// <param name="Officer">The officer who did it; 0 = no officer.</param>
internal sealed record AuditEntry(long Account, long Person, string What, string Channel, string Why, long Officer = 0)
{
    /// <summary>Channel of what officers do.</summary>
    public const string Office = "office";

    /// <summary>A step of an officer.</summary>
    public static AuditEntry OfOfficer(long officer, string what, string why, long account = 0, long person = 0) => new(account, person, what, Office, why, officer);
}
