using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Bot.Language.Places;

namespace VssId.Bot.Services.Registration;

/// <summary>The declaration as far as it is answered; the lines have the numbers of the printed form.</summary>
/// <param name="Name">Line 1.</param>
/// <param name="BirthDate">Line 2.</param>
/// <param name="Sex">Line 3.</param>
/// <param name="Document">Line 4.</param>
/// <param name="Number">Line 5: number of social insurance.</param>
/// <param name="Phone">Line 6: <c>+84…</c>.</param>
/// <param name="Email">Line 7; empty without.</param>
/// <param name="Commune">Lines 8 and 9.</param>
/// <param name="Street">Line 10.</param>
/// <param name="Office">Line 11.</param>
/// <param name="Photos">Line 12; absent without.</param>
internal sealed record Declaration(
    string Name, DateOnly BirthDate, Sex Sex, DocumentAnswer Document, string Number, string Phone, string Email, Commune Commune, string Street, ReceivingOffice Office, PhotoSet? Photos)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Declaration);

    /// <summary>As the backend takes it.</summary>
    public RegistrationForm ToForm() => new(
        Number,
        Name,
        BirthDate,
        Sex,
        Document.Kind,
        Document.Number,
        Phone,
        Email.Length == 0 ? null : Email,
        new HomeAddress(Commune.Province.Code, Commune.Province.Name, Commune.Code, Commune.Name, Street),
        Office.Code);
}
