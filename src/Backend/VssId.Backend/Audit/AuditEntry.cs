namespace VssId.Backend.Audit;

/// <summary>A read of personal data.</summary>
/// <param name="Account">Who reads.</param>
/// <param name="Person">Whose data.</param>
/// <param name="What">Which data.</param>
/// <param name="Channel">Where they go.</param>
/// <param name="Why">For what purpose.</param>
internal sealed record AuditEntry(long Account, long Person, string What, string Channel, string Why);
