namespace VssId.Backend.Client.Registrations;

/// <summary>What became of a declaration.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Code">With <see cref="FilingOutcome.Approved"/> and <see cref="FilingOutcome.Filed"/>: code of the file.</param>
/// <param name="AnswerBy">With <see cref="FilingOutcome.Filed"/>: by when the office answers.</param>
public sealed record FiledRegistration(FilingOutcome Outcome, string? Code, DateTimeOffset? AnswerBy)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => nameof(FiledRegistration);
}
