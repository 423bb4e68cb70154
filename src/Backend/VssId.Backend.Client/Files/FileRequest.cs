namespace VssId.Backend.Client.Files;

/// <summary>The wish to open a file at the office.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Place">Where it is asked for: that conversation is told what becomes of it.</param>
/// <param name="Field">With <see cref="FileKind.Correction"/>: what is wrong.</param>
/// <param name="Wanted">With <see cref="FileKind.Correction"/>: how it should be; 1 to 300 characters, in the form of the field: a name of 2 to 100 letters, a date as <c>dd/MM/yyyy</c>, <c>Male</c> or <c>Female</c>, 12 digits, an address, an e-mail address, or words.</param>
/// <param name="Note">What the citizen adds; at most 500 characters.</param>
/// <param name="Challenge">With <see cref="FileKind.Deletion"/>: a challenge for <see cref="ChallengePurpose.Deletion"/> whose code was right; it is spent.</param>
public sealed record FileRequest(FileKind Kind, Place Place, CorrectionField? Field = null, string? Wanted = null, string? Note = null, Guid? Challenge = null)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => $"{nameof(FileRequest)} {{ {Kind} }}";
}
