using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Client;
using VssId.Backend.Database;
using VssId.Backend.Limits;
using VssId.Backend.Messages;
using VssId.Backend.People;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Challenges;

/// <summary>Gives out one-time codes and judges them. Every step that protects an account is one conditional statement inside the transaction of the request.</summary>
/// <remarks>
/// A number that is not on record goes the same way as one that is, statement for statement: it has limits, failures, a challenge and
/// a message of its own, only that nobody gets the message and no code is right (R11).
/// </remarks>
internal sealed class ChallengeDesk(
    BackendContext context,
    Work work,
    PeopleRegister people,
    SendLimits sendLimits,
    SourceLimits sourceLimits,
    CodeLocks locks,
    SessionRegister sessions,
    Outbox outbox,
    BackendKeys keys,
    RandomNumberGenerator random,
    TimeProvider clock,
    IOptions<OtpOptions> options)
{
    /// <summary>Starts a challenge and sends its code.</summary>
    public async Task<StartOutcome> StartAsync(ChallengeRequest request, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var number = PeopleRegister.NumberOnRecord(request.Number);
        var account = await people.FindAccountAsync(number, cancellationToken);
        var subject = account is null ? keys.NameOf("number", number) : keys.NameOfAccount(account.Id);
        var phone = account is null ? keys.NameOf("phone of number", number) : keys.NameOf("phone", account.Phone);
        var source = keys.NameOf("source", $"{request.Place.Channel} {request.Place.Source}");

        var lockedUntil = await locks.LockedUntilAsync(subject, cancellationToken);
        if (lockedUntil > now)
        {
            work.Refuse();
            return new StartOutcome.Locked(CodeLocks.Until(lockedUntil));
        }

        // Always in this order, account, phone, source: two requests never wait for each other crosswise.
        var retryAt = await sendLimits.TakeAsync(subject, now, cancellationToken)
            ?? await sendLimits.TakeAsync(phone, now, cancellationToken)
            ?? await sourceLimits.TakeAsync(source, subject, now, cancellationToken);
        if (retryAt is { } time)
        {
            work.Refuse();
            return new StartOutcome.TooMany(time);
        }

        return await SendAsync(subject, request.Purpose, account?.Id, account?.Phone, newPhone: null, request.Place, now, cancellationToken);
    }

    /// <summary>Starts a challenge of a citizen who is signed in, and sends its code.</summary>
    public async Task<StartOutcome> StartAsync(Citizen citizen, MyChallengeRequest request, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var subject = keys.NameOfAccount(citizen.Account);
        var onRecord = await people.PhoneOfAsync(citizen.Account, cancellationToken);
        if (request.NewPhone == onRecord)
        {
            // One's own phone only: of others nobody learns here whether they are in use.
            work.Refuse();
            return new StartOutcome.SamePhone();
        }

        var to = request.NewPhone ?? onRecord;
        // The limits of code sign-in are its own: who is signed in is not kept from their data by the failures of others (R7).
        var retryAt = await sendLimits.TakeAsync(subject, now, cancellationToken)
            ?? await sendLimits.TakeAsync(keys.NameOf("phone", to), now, cancellationToken)
            ?? await sourceLimits.TakeAsync(keys.NameOf("source", $"{request.Place.Channel} {request.Place.Source}"), subject, now, cancellationToken);
        if (retryAt is { } time)
        {
            work.Refuse();
            return new StartOutcome.TooMany(time);
        }

        return await SendAsync(subject, request.Purpose, citizen.Account, to, request.NewPhone, request.Place, now, cancellationToken);
    }

    /// <summary>Starts a challenge for a phone that belongs to no account yet, and sends its code there.</summary>
    /// <param name="subject">Blind name of what the phone belongs to.</param>
    /// <param name="purpose">What the code is for.</param>
    /// <param name="phone">The phone, <c>+84…</c>.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<StartOutcome> StartAsync(byte[] subject, ChallengePurpose purpose, string phone, Place place, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var retryAt = await sendLimits.TakeAsync(subject, now, cancellationToken)
            ?? await sendLimits.TakeAsync(keys.NameOf("phone", phone), now, cancellationToken)
            ?? await sourceLimits.TakeAsync(keys.NameOf("source", $"{place.Channel} {place.Source}"), subject, now, cancellationToken);
        if (retryAt is { } time)
        {
            work.Refuse();
            return new StartOutcome.TooMany(time);
        }

        return await SendAsync(subject, purpose, account: null, phone, phone, place, now, cancellationToken);
    }

    /// <summary>Judges a code.</summary>
    public async Task<AttemptResult> TryAsync(Guid id, CodeAttempt attempt, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var place = PlaceName(attempt.Place);
        var tries = options.Value.Tries;

        // The try is paid before it is judged: whoever comes at the same time finds it taken.
        var charged = await context.Database.SqlQuery<Charged>($"""
            UPDATE challenges SET tries = tries + 1
            WHERE id = {id} AND place = {place} AND used_at = 0 AND tries < {tries} AND expires_at > {now}
            RETURNING subject AS "Subject", purpose AS "Purpose", account_id AS "AccountId", code_mac AS "CodeMac", tries AS "Tries"
            """).ToListAsync(cancellationToken);
        if (charged is not [var challenge])
        {
            work.Refuse();
            return new AttemptResult(AttemptOutcome.Void);
        }

        var lockName = LockOf(challenge);
        var lockedUntil = await locks.LockedUntilAsync(lockName, cancellationToken);
        if (lockedUntil > now)
        {
            work.Refuse();
            return new AttemptResult(AttemptOutcome.Locked, LockedUntil: CodeLocks.Until(lockedUntil));
        }

        var mac = keys.OfCode(BoundTo(id, challenge.Purpose, challenge.Subject, attempt.Place), attempt.Code);
        // Compared first and always: the account is looked at afterwards, so an unknown number takes as long.
        if (CryptographicOperations.FixedTimeEquals(mac, challenge.CodeMac) && (challenge.AccountId is not null || IsByPhone(challenge.Purpose)))
        {
            return await AcceptAsync(id, challenge, attempt.Place, now, cancellationToken);
        }

        lockedUntil = await locks.FailAsync(lockName, now, cancellationToken);
        return lockedUntil > now ? new AttemptResult(AttemptOutcome.Locked, LockedUntil: CodeLocks.Until(lockedUntil))
            : challenge.Tries >= tries ? new AttemptResult(AttemptOutcome.Void)
            : new AttemptResult(AttemptOutcome.Wrong, TriesLeft: tries - challenge.Tries);
    }

    /// <summary>Opens the session that a right code earned, where the account is in use elsewhere; that session ends in the same transaction.</summary>
    public async Task<AttemptResult> TakeOverAsync(Guid id, Place place, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var placeName = PlaceName(place);
        var signIn = nameof(ChallengePurpose.SignIn);
        // Of those who confirm at the same time one finds the right to do so; a newer code has taken the row.
        var confirmed = await context.Database.SqlQuery<Confirmed>($"""
            UPDATE challenges SET good_until = 0 WHERE id = {id} AND purpose = {signIn} AND place = {placeName} AND good_until > {now}
            RETURNING account_id AS "AccountId", new_phone AS "NewPhone"
            """).ToListAsync(cancellationToken);
        if (confirmed is not [{ AccountId: { } account }])
        {
            work.Refuse();
            return new AttemptResult(AttemptOutcome.Void);
        }

        return new AttemptResult(AttemptOutcome.Right, await sessions.OpenAsync(account, place, now, cancellationToken));
    }

    /// <summary>Spends a challenge whose code was right on what it was for, once, in the transaction of the request.</summary>
    /// <param name="id">The challenge.</param>
    /// <param name="purpose">What it has to be for.</param>
    /// <param name="subject">Blind name of whom it has to be of (<see cref="BackendKeys.NameOfAccount"/>, or of a number that is not on record).</param>
    /// <param name="place">Blind name of where it has to be of.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>What it stood for; null when it is no such challenge, or was spent, or its time is over.</returns>
    public async Task<SpentChallenge?> SpendAsync(Guid id, ChallengePurpose purpose, byte[] subject, byte[] place, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var name = purpose.ToString();
        var spent = await context.Database.SqlQuery<Confirmed>($"""
            UPDATE challenges SET good_until = 0 WHERE id = {id} AND purpose = {name} AND subject = {subject} AND place = {place} AND good_until > {now}
            RETURNING account_id AS "AccountId", new_phone AS "NewPhone"
            """).ToListAsync(cancellationToken);
        return spent is [var row] ? new SpentChallenge(row.AccountId, row.NewPhone is null ? null : Encoding.UTF8.GetString(keys.Open(row.NewPhone, id.ToByteArray()))) : null;
    }

    private async Task<StartOutcome> SendAsync(
        byte[] subject, ChallengePurpose purpose, long? account, string? to, string? newPhone, Place place, long now, CancellationToken cancellationToken)
    {
        var id = random.Id();
        var code = random.Code();
        var expiresAt = now + options.Value.Lifetime.Milliseconds();
        await ReplaceAsync(id, subject, purpose, account, newPhone, place, code, now, expiresAt, cancellationToken);
        await outbox.PutAsync(to, CodeText.Of(code, purpose, place.Channel, options.Value.Lifetime), now, expiresAt, cancellationToken);
        return new StartOutcome.Started(new Challenge(id, Clock.Time(expiresAt), Clock.Time(now) + options.Value.SendGap));
    }

    private async Task<AttemptResult> AcceptAsync(Guid id, Charged challenge, Place place, long now, CancellationToken cancellationToken)
    {
        if (await context.Challenges.Where(row => row.Id == id && row.UsedAt == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellationToken) != 1)
        {
            work.Refuse();
            return new AttemptResult(AttemptOutcome.Void);
        }

        await locks.ForgetAsync(LockOf(challenge), cancellationToken);
        (string Channel, DateTimeOffset Since, DateTimeOffset LastSeenAt)? elsewhere = null;
        if (challenge is { Purpose: nameof(ChallengePurpose.SignIn), AccountId: { } account })
        {
            elsewhere = await sessions.ElsewhereAsync(account, place, now, cancellationToken);
            if (elsewhere is null)
            {
                return new AttemptResult(AttemptOutcome.Right, await sessions.OpenAsync(account, place, now, cancellationToken));
            }
        }

        // The row lives on under its id: a newer code takes it, and with it the right to spend it.
        var until = now + options.Value.Lifetime.Milliseconds();
        await context.Challenges.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.GoodUntil, until).SetProperty(row => row.ExpiresAt, until), cancellationToken);
        return elsewhere is { } inUse
            ? new AttemptResult(AttemptOutcome.InUse, InUse: new InUse(inUse.Channel, inUse.Since, inUse.LastSeenAt, Clock.Time(until)))
            : new AttemptResult(AttemptOutcome.Right, GoodUntil: Clock.Time(until));
    }

    private async Task ReplaceAsync(
        Guid id, byte[] subject, ChallengePurpose what, long? account, string? phone, Place where, string code, long now, long expiresAt, CancellationToken cancellationToken)
    {
        var purpose = what.ToString();
        var mac = keys.OfCode(BoundTo(id, purpose, subject, where), code);
        var place = PlaceName(where);
        var newPhone = phone is null ? null : keys.Seal(Encoding.UTF8.GetBytes(phone), id.ToByteArray(), random);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO challenges (subject, purpose, id, account_id, place, code_mac, tries, issued_at, expires_at, used_at, new_phone, good_until)
            VALUES ({subject}, {purpose}, {id}, {account}, {place}, {mac}, 0, {now}, {expiresAt}, 0, {newPhone}, 0)
            ON CONFLICT (subject, purpose) DO UPDATE SET
                id = excluded.id, account_id = excluded.account_id, place = excluded.place, code_mac = excluded.code_mac, tries = 0,
                issued_at = excluded.issued_at, expires_at = excluded.expires_at, used_at = 0, new_phone = excluded.new_phone, good_until = 0
            """, cancellationToken);
    }

    // Whoever tries codes from outside locks the way in, not the person who is in already (R7).
    private byte[] LockOf(Charged challenge) =>
        Enum.Parse<ChallengePurpose>(challenge.Purpose) is ChallengePurpose.SignIn or ChallengePurpose.SetPassword ? challenge.Subject : keys.NameInSession(challenge.Subject);

    // Whoever can read the phone proves it: there is no account whose code might be right or not.
    private static bool IsByPhone(string purpose) => purpose is nameof(ChallengePurpose.Registration) or nameof(ChallengePurpose.Draft);

    private byte[] PlaceName(Place place) => keys.NameOfPlace(place.Channel, place.Conversation);

    private static string BoundTo(Guid id, string purpose, byte[] subject, Place place) =>
        $"{id:N} {purpose} {Convert.ToHexStringLower(subject)} {place.Channel} {place.Conversation}";

    private sealed record Confirmed(long? AccountId, byte[]? NewPhone);

    private sealed record Charged(byte[] Subject, string Purpose, long? AccountId, byte[] CodeMac, int Tries);
}
