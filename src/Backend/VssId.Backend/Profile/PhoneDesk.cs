using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Profile;
using VssId.Backend.Database;
using VssId.Backend.Limits;
using VssId.Backend.Messages;
using VssId.Backend.People;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Profile;

/// <summary>Puts another phone on record (R18): after codes to the old and the new one, or at the office.</summary>
internal sealed class PhoneDesk(
    BackendContext context,
    Work work,
    PeopleRegister people,
    ChallengeDesk challenges,
    SendLimits limits,
    SessionRegister sessions,
    Outbox outbox,
    BackendKeys keys,
    AuditTrail audit,
    TimeProvider clock,
    IOptions<AccountOptions> options)
{
    private static readonly long NoticeFor = TimeSpan.FromDays(1).Milliseconds();

    /// <summary>Changes the phone of a citizen who is signed in, in the transaction of the request; the conversation goes on, every other one is told and its session ends.</summary>
    public async Task<PhoneOutcome> ChangeAsync(Citizen citizen, PhoneChange change, CancellationToken cancellationToken)
    {
        var subject = keys.NameOfAccount(citizen.Account);
        await HoldAsync(citizen.Account, subject, cancellationToken);
        if (await challenges.SpendAsync(change.OldChallenge, ChallengePurpose.ChangePhone, subject, citizen.PlaceName, cancellationToken) is null
            || await challenges.SpendAsync(change.NewChallenge, ChallengePurpose.NewPhone, subject, citizen.PlaceName, cancellationToken) is not { NewPhone: { } phone })
        {
            work.Refuse();
            return new PhoneOutcome.CodeNeeded();
        }

        var old = await people.PhoneOfAsync(citizen.Account, cancellationToken);
        var outcome = await PutAsync(citizen.Account, subject, old, phone, citizen.PlaceName, citizen.Channel, cancellationToken);
        if (outcome is not PhoneOutcome.Changed)
        {
            work.Refuse();
            return outcome;
        }

        var person = await people.PersonIdOfAsync(citizen.Account, cancellationToken);
        await audit.WriteAsync(new AuditEntry(citizen.Account, person, "phone", citizen.Channel, "changed by citizen"), cancellationToken);
        return outcome;
    }

    /// <summary>Puts the phone on record that the office was shown, in a transaction that has begun; every conversation is told and every session ends. Without effect nothing of it may be kept.</summary>
    /// <param name="account">The account.</param>
    /// <param name="old">The phone that was on record when the officer looked.</param>
    /// <param name="phone">The new one, <c>+84…</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<PhoneOutcome> PutAtOfficeAsync(long account, string old, string phone, CancellationToken cancellationToken)
    {
        var subject = keys.NameOfAccount(account);
        await HoldAsync(account, subject, cancellationToken);
        var outcome = await PutAsync(account, subject, old, phone, here: [], AuditEntry.Office, cancellationToken);
        if (outcome is PhoneOutcome.Changed { Phone.ChangedAt: var at })
        {
            var now = at.ToUnixTimeMilliseconds();
            await outbox.PutAsync(phone, PhoneText.ToNew(at), now, now + NoticeFor, cancellationToken);
        }

        return outcome;
    }

    // In the order of those who send codes: the account first. The new phone comes last, so nobody who holds it waits for what is held here.
    private async Task HoldAsync(long account, byte[] subject, CancellationToken cancellationToken)
    {
        await limits.HoldAsync(subject, cancellationToken);
        await people.HoldAsync(account, cancellationToken);
    }

    private async Task<PhoneOutcome> PutAsync(long account, byte[] subject, string old, string phone, byte[] here, string channel, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var most = options.Value.PhonesMost;
        await limits.HoldAsync(keys.NameOf("phone", phone), cancellationToken);
        // Whoever else puts this phone on record waits, so what is counted stays true; at most as many rows are counted as it may serve.
        var emails = await context.Database.SqlQuery<Put>($"""
            UPDATE accounts SET phone = {phone}
            WHERE id = {account} AND closed_at = 0 AND phone = {old} AND phone <> {phone}
                AND (SELECT COUNT(*) FROM (SELECT 1 FROM accounts AS other WHERE other.phone = {phone} AND other.closed_at = 0 LIMIT {most}) AS served) < {most}
            RETURNING email AS "Email"
            """).ToListAsync(cancellationToken);
        if (emails is not [{ Email: var email }])
        {
            return await context.Accounts.AnyAsync(row => row.Id == account && row.ClosedAt == 0 && row.Phone == old, cancellationToken)
                ? new PhoneOutcome.NotTaken()
                : new PhoneOutcome.Outdated();
        }

        // Codes and links that are under way went to the old phone.
        await context.Challenges.Where(row => row.Subject == subject).ExecuteDeleteAsync(cancellationToken);
        await context.Pages.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        await sessions.EndAndTellAsync(account, here, channel, EventTypes.PhoneChanged, now, cancellationToken);

        var at = Clock.Time(now);
        await outbox.PutAsync(old, PhoneText.ToOld(at), now, now + NoticeFor, cancellationToken);
        var (title, text) = PhoneText.Email(at);
        await outbox.PutEmailAsync(email, title, text, now, now + NoticeFor, cancellationToken);
        return new PhoneOutcome.Changed(new ChangedPhone(Masking.Phone(phone), at));
    }

    private sealed record Put(string? Email);
}
