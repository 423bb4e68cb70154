namespace VssId.Backend.Rights.Export;

/// <summary>What is kept of an account itself. The password is kept as a hash, which is of no use to its owner.</summary>
/// <param name="Phone">Phone on record, <c>+84…</c>.</param>
/// <param name="Email">E-mail on record, when there is one.</param>
/// <param name="PasswordSince">Since when the password stands; absent without one.</param>
internal sealed record ExportedAccount(string Phone, string? Email, DateTimeOffset? PasswordSince)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(ExportedAccount);
}
