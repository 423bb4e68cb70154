using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Database;
using VssId.Backend.Limits;
using VssId.Backend.People;
using VssId.Backend.Secrets;

namespace VssId.Backend.Officers;

/// <summary>Shows officers the code lock of an account, and unlocks it (R7). Sessions of the citizen are not touched.</summary>
internal sealed class UnlockDesk(
    BackendContext context, Work work, PeopleRegister people, CodeLocks locks, BackendKeys keys, AuditTrail audit, RandomNumberGenerator random, TimeProvider clock)
{
    /// <summary>Looks at the account of a number of 10 or 12 digits; null when there is none. Either is written down.</summary>
    public async Task<AccountLook?> LookAsync(OfficerOnDuty officer, string number, LookReason reason, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        await work.BeginAsync(cancellationToken);
        if (await people.FindAccountAsync(number, cancellationToken) is not { } account)
        {
            await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, "look at nobody", reason.ToString()), cancellationToken);
            await work.CommitAsync(cancellationToken);
            return null;
        }

        var person = await people.PersonOfAsync(account.Id, cancellationToken);
        var name = keys.NameOfAccount(account.Id);
        var inSession = keys.NameInSession(name);
        var found = await context.CodeLocks.AsNoTracking().Where(row => row.Name == name || row.Name == inSession).ToListAsync(cancellationToken);
        await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, "look at lock", reason.ToString(), account.Id, person.Id), cancellationToken);
        await work.CommitAsync(cancellationToken);

        // The lock of the way in is shown first; that of those who are in already when it is the only one.
        var shown = found.OrderByDescending(row => row.LockedUntil > now).ThenByDescending(row => row.Name.AsSpan().SequenceEqual(name)).FirstOrDefault();
        var (failures, until) = (shown?.Failures ?? 0, shown?.LockedUntil ?? 0);
        var state = until <= now ? LockState.Open : until == CodeLock.ForOffice ? LockState.ForOffice : LockState.ForAWhile;
        return new AccountLook(
            new LockSeen(account.Id, person.Id, failures, until).Seal(officer, keys, random),
            Masking.Name(person.FullName),
            person.BhxhNumber is { } ownNumber ? Masking.Number(ownNumber) : null,
            person.PersonalNumber is { } personalNumber ? Masking.Number(personalNumber) : null,
            person.BirthDate.Year,
            Masking.Phone(account.Phone),
            failures,
            state,
            state == LockState.ForAWhile ? Clock.Time(until) : null);
    }

    /// <summary>The lock that a form names; null when the form was not made for this session.</summary>
    public LockSeen? SeenBy(OfficerOnDuty officer, string text) => LockSeen.Open(text, officer, keys);

    /// <summary>Unlocks what the officer saw; with the way in also what failures inside the session had locked.</summary>
    /// <returns>Whether this had the effect: false when another officer was first, or the lock ended or began anew since.</returns>
    public async Task<bool> UnlockAsync(OfficerOnDuty officer, LockSeen seen, UnlockReason reason, ShownDocument document, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var name = keys.NameOfAccount(seen.Account);
        var inSession = keys.NameInSession(name);
        var now = clock.Milliseconds();
        if (await locks.UnlockAsync(name, seen.Failures, seen.LockedUntil, now, cancellationToken))
        {
            await locks.ForgetAsync(inSession, cancellationToken);
        }
        else if (!await locks.UnlockAsync(inSession, seen.Failures, seen.LockedUntil, now, cancellationToken))
        {
            return false;
        }

        await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, "unlock", $"{reason} {document}", seen.Account, seen.Person), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return true;
    }
}
