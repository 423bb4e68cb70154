using VssId.Backend.Client.Files;

namespace VssId.Backend.Rights.Export;

/// <summary>A file at the office.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="State">How it stands.</param>
/// <param name="FiledAt">When it was opened.</param>
/// <param name="AnswerBy">By when the office answers.</param>
/// <param name="ChangedAt">When the state changed last.</param>
/// <param name="Field">What is wrong, in a file about that.</param>
/// <param name="Wanted">How it should be, in the citizen's words.</param>
/// <param name="Note">What the citizen added.</param>
/// <param name="Reason">What the officer says.</param>
internal sealed record ExportedFile(
    string Code, FileKind Kind, FileState State, DateTimeOffset FiledAt, DateTimeOffset AnswerBy, DateTimeOffset ChangedAt, CorrectionField? Field, string? Wanted, string? Note, string? Reason)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(ExportedFile);
}
