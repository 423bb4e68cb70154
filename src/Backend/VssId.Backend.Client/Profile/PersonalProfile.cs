namespace VssId.Backend.Client.Profile;

/// <summary>What is on record of a citizen (QL cá nhân). Masked: numbers as <c>990*****17</c> and <c>038*****0017</c>, the phone as <c>09xx xxx 017</c>, the birth date as its year, the address without house and street, e-mail as <c>n***@mau.vn</c>.</summary>
/// <param name="IsMasked">Whether it is.</param>
/// <param name="Number">Number of social insurance; absent for people who have a personal number only.</param>
/// <param name="PersonalNumber">Personal identification number; absent for people who are not matched yet.</param>
/// <param name="FullName">Name with accents, never masked.</param>
/// <param name="BirthDate"><c>dd/MM/yyyy</c>, masked <c>**/**/yyyy</c>.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Phone">Phone on record, in the form people write: <c>0900 000 017</c>.</param>
/// <param name="Email">E-mail, when there is one.</param>
/// <param name="Address">Address, when there is one.</param>
public sealed record PersonalProfile(
    bool IsMasked, string? Number, string? PersonalNumber, string FullName, string BirthDate, Sex Sex, string Phone, string? Email, string? Address)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(PersonalProfile);
}
