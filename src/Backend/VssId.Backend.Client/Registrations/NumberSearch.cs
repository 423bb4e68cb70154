namespace VssId.Backend.Client.Registrations;

/// <summary>Who does not know the number of social insurance.</summary>
/// <param name="Place">Where this is said.</param>
/// <param name="FullName">Name, with or without marks; 2 to 100 characters.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="DocumentNumber">Personal number, 12 digits.</param>
public sealed record NumberSearch(Place Place, string FullName, DateOnly BirthDate, string DocumentNumber)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(NumberSearch);
}
