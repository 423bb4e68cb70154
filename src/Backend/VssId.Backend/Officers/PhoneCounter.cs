using System.Security.Cryptography;
using VssId.Backend.Audit;
using VssId.Backend.Database;
using VssId.Backend.People;
using VssId.Backend.Profile;
using VssId.Backend.Secrets;

namespace VssId.Backend.Officers;

/// <summary>Changes the phone of a citizen who stands at the counter (R18).</summary>
internal sealed class PhoneCounter(Work work, PeopleRegister people, PhoneDesk phones, BackendKeys keys, AuditTrail audit, RandomNumberGenerator random)
{
    /// <summary>Looks at the account of a number of 10 or 12 digits; null when there is none. Either is written down.</summary>
    public async Task<PhoneLook?> LookAsync(OfficerOnDuty officer, string number, LookReason reason, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await people.FindAccountAsync(number, cancellationToken) is not { } account)
        {
            await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, "look at nobody", reason.ToString()), cancellationToken);
            await work.CommitAsync(cancellationToken);
            return null;
        }

        var person = await people.PersonOfAsync(account.Id, cancellationToken);
        await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, "look at phone", reason.ToString(), account.Id, person.Id), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new PhoneLook(
            new PhoneSeen(account.Id, person.Id, account.Phone).Seal(officer, keys, random),
            Masking.Name(person.FullName),
            person.BhxhNumber is { } ownNumber ? Masking.Number(ownNumber) : null,
            person.PersonalNumber is { } personalNumber ? Masking.Number(personalNumber) : null,
            person.BirthDate.Year,
            Masking.Phone(account.Phone));
    }

    /// <summary>The phone that a form names; null when the form was not made for this session.</summary>
    public PhoneSeen? SeenBy(OfficerOnDuty officer, string text) => PhoneSeen.Open(text, officer, keys);

    /// <summary>Puts another phone in the place of the one that the officer saw.</summary>
    public async Task<PhoneOutcome> ChangeAsync(OfficerOnDuty officer, PhoneSeen seen, string phone, ShownDocument document, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var outcome = await phones.PutAtOfficeAsync(seen.Account, seen.Phone, phone, cancellationToken);
        if (outcome is PhoneOutcome.Changed)
        {
            await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, "change phone", document.ToString(), seen.Account, seen.Person), cancellationToken);
            await work.CommitAsync(cancellationToken);
        }

        return outcome;
    }
}
