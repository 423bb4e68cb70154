namespace VssId.Backend.Client.Files;

/// <summary>A file at the office, as its owner sees it.</summary>
/// <param name="Code"><c>HS</c> and 8 of <c>2-9 A-Z</c> without those that look alike.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="State">How it stands.</param>
/// <param name="FiledAt">When it was opened.</param>
/// <param name="AnswerBy">By when the office answers (Decree 356/2025: correction 10 days, deletion 20 days).</param>
/// <param name="ChangedAt">When the state changed last.</param>
/// <param name="Field">With <see cref="FileKind.Correction"/>: what is wrong.</param>
/// <param name="Reason">What the officer says: with refusals and wishes for more.</param>
public sealed record OfficeFile(
    string Code, FileKind Kind, FileState State, DateTimeOffset FiledAt, DateTimeOffset AnswerBy, DateTimeOffset ChangedAt, CorrectionField? Field = null, string? Reason = null)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => $"{nameof(OfficeFile)} {{ {Kind} {State} }}";
}
