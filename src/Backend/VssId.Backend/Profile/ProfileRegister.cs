using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Profile;
using VssId.Backend.Database;
using VssId.Backend.People;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Profile;

/// <summary>Shows citizens what is on record of them. What is masked does not leave the backend.</summary>
internal sealed class ProfileRegister(BackendContext context, Work work, ChallengeDesk challenges, BackendKeys keys, AuditTrail audit)
{
    /// <summary>The citizen's data, masked.</summary>
    public async Task<PersonalProfile> ReadAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var (person, phone, email) = await OfAsync(citizen.Account, cancellationToken);
        await audit.WriteAsync(new AuditEntry(citizen.Account, person.Id, "profile, masked", citizen.Channel, "asked by citizen"), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new PersonalProfile(
            IsMasked: true,
            person.BhxhNumber is { } number ? Masking.Number(number) : null,
            person.PersonalNumber is { } personalNumber ? Masking.Number(personalNumber) : null,
            person.FullName,
            Masking.BirthDate(person.BirthDate),
            person.Sex,
            Masking.Phone(phone),
            email is null ? null : Masking.Email(email),
            person.Address is null ? null : Masking.Address(person.Address));
    }

    /// <summary>The citizen's data in full, in the transaction of the request.</summary>
    /// <returns>Null without a challenge that can be spent on it, and always on USSD: gateways and old phones keep what they show.</returns>
    public async Task<PersonalProfile?> ShowAsync(Citizen citizen, Guid challenge, CancellationToken cancellationToken)
    {
        if (citizen.Channel is "ussd"
            || await challenges.SpendAsync(challenge, ChallengePurpose.ShowProfile, keys.NameOfAccount(citizen.Account), citizen.PlaceName, cancellationToken) is null)
        {
            work.Refuse();
            return null;
        }

        var (person, phone, email) = await OfAsync(citizen.Account, cancellationToken);
        await audit.WriteAsync(new AuditEntry(citizen.Account, person.Id, "profile", citizen.Channel, "asked by citizen"), cancellationToken);
        return new PersonalProfile(
            IsMasked: false,
            person.BhxhNumber,
            person.PersonalNumber,
            person.FullName,
            person.BirthDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            person.Sex,
            PhoneText.Of(phone),
            email,
            person.Address);
    }

    private async Task<(Person Person, string Phone, string? Email)> OfAsync(long account, CancellationToken cancellationToken)
    {
        var row = await context.Accounts.AsNoTracking().Where(each => each.Id == account).Select(each => new { each.Person, each.Phone, each.Email }).SingleAsync(cancellationToken);
        return (row.Person, row.Phone, row.Email);
    }
}
