namespace VssId.Backend.Officers;

/// <summary>What an officer is shown of an account: enough to compare with a document in his hand, no more.</summary>
/// <param name="Seen">The lock as the form carries it.</param>
/// <param name="Name">Name, masked.</param>
/// <param name="Number">Number of social insurance, masked; null when there is none.</param>
/// <param name="PersonalNumber">Personal number, masked; null when there is none.</param>
/// <param name="BirthYear">Year of birth.</param>
/// <param name="Phone">Phone on record, masked.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="State">Whether codes are taken.</param>
/// <param name="Until">End of a lock that ends by itself.</param>
internal sealed record AccountLook(
    string Seen, string Name, string? Number, string? PersonalNumber, int BirthYear, string Phone, int Failures, LockState State, DateTimeOffset? Until)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(AccountLook);
}
