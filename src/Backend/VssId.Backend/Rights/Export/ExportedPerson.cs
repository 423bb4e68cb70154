using VssId.Backend.Client;

namespace VssId.Backend.Rights.Export;

/// <summary>What is on record of a person.</summary>
/// <param name="Number">Number of social insurance; absent for people who have a personal number only.</param>
/// <param name="PersonalNumber">Personal identification number; absent for people who are not matched yet.</param>
/// <param name="FullName">Name.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Address">Address, when there is one.</param>
internal sealed record ExportedPerson(string? Number, string? PersonalNumber, string FullName, DateOnly BirthDate, Sex Sex, string? Address)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(ExportedPerson);
}
