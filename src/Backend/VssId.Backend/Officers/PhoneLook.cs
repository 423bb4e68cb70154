namespace VssId.Backend.Officers;

/// <summary>What an officer is shown before a phone is changed: enough to compare with a document in his hand, no more.</summary>
/// <param name="Seen">The phone as the form carries it.</param>
/// <param name="Name">Name, masked.</param>
/// <param name="Number">Number of social insurance, masked; null when there is none.</param>
/// <param name="PersonalNumber">Personal number, masked; null when there is none.</param>
/// <param name="BirthYear">Year of birth.</param>
/// <param name="Phone">Phone on record, masked.</param>
internal sealed record PhoneLook(string Seen, string Name, string? Number, string? PersonalNumber, int BirthYear, string Phone)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(PhoneLook);
}
