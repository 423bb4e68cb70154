namespace VssId.Backend.Client.Registrations;

/// <summary>The declaration of form 01 (Decree 166/2016, guide): what a citizen says of themselves.</summary>
/// <param name="BhxhNumber">Number of social insurance, 10 digits.</param>
/// <param name="FullName">Name with all its marks; 2 to 100 characters.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Document">The document.</param>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="Phone">Phone, <c>+84…</c>: codes and notices go there.</param>
/// <param name="Email">E-mail; absent when none is given.</param>
/// <param name="Address">Address.</param>
/// <param name="OfficeCode">Code of the office that receives the file (<see cref="Locations.Office.Code"/>).</param>
public sealed record RegistrationForm(
    string BhxhNumber,
    string FullName,
    DateOnly BirthDate,
    Sex Sex,
    IdDocument Document,
    string DocumentNumber,
    string Phone,
    string? Email,
    HomeAddress Address,
    string OfficeCode)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(RegistrationForm);
}
