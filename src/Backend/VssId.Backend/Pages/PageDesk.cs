using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Backend.Database;
using VssId.Backend.Limits;
using VssId.Backend.Passwords;
using VssId.Backend.Rights;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Pages;

/// <summary>What happens on secure pages, and what their digits make true. Every step is one conditional statement inside the transaction of the request.</summary>
internal sealed class PageDesk(
    BackendContext context,
    Work work,
    PasswordBook passwords,
    CodeLocks locks,
    ChallengeDesk challenges,
    SessionRegister sessions,
    DataExport export,
    BackendKeys keys,
    RandomNumberGenerator random,
    TimeProvider clock,
    IOptions<PageOptions> options)
{
    // As long as a right code may be spent: the code comes after the page.
    private static readonly long SpendWithin = TimeSpan.FromMinutes(5).Milliseconds();

    /// <summary>What a page shows; null when it is over. Changes nothing: the previews of messengers look as well.</summary>
    public async Task<PageLook?> LookAsync(string? key, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        if (PageForms.HashOf(key) is not { } hash
            || await context.Pages.AsNoTracking().SingleOrDefaultAsync(row => row.KeyHash == hash && row.ExpiresAt > now, cancellationToken) is not { } page
            || page.Tries >= options.Value.Tries)
        {
            return null;
        }

        PasswordState? why = page is { Purpose: PagePurpose.SignIn, Step: PageStep.NewPassword, AccountId: { } account }
            ? (await passwords.StandingAsync(account, now, cancellationToken)).State
            : null;
        return new PageLook(page.Purpose, page.Channel, page.Masked, page.Step, Clock.Time(page.ExpiresAt), why, page.Culture);
    }

    /// <summary>Takes what was typed on a page.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="judged">What the passwords turned out to be; null when none was judged.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<PageResult> AnswerAsync(string key, JudgedPage? judged, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var hash = PageForms.HashOf(key) ?? [];
        var (most, done, take) = (options.Value.Tries, nameof(PageStep.Done), nameof(PageStep.Take));

        // The try is paid before it counts: whoever comes at the same time finds it taken.
        var charged = await context.Database.SqlQuery<Charged>($"""
            UPDATE pages SET tries = tries + 1
            WHERE key_hash = {hash} AND step NOT IN ({done}, {take}) AND tries < {most} AND expires_at > {now}
            RETURNING id AS "Id", purpose AS "Purpose", subject AS "Subject", account_id AS "AccountId", place AS "Place", step AS "Step", tries AS "Tries"
            """).ToListAsync(cancellationToken);
        if (charged is not [var page])
        {
            return Refused(PageOutcome.Over);
        }

        var step = Enum.Parse<PageStep>(page.Step);
        var lockName = AskedPage.NameOfLock(Enum.Parse<PagePurpose>(page.Purpose), page.Subject, keys);
        if (step is not PageStep.NewPassword && await locks.LockedUntilAsync(lockName, cancellationToken) is var lockedUntil && lockedUntil > now)
        {
            work.Refuse();
            return new PageResult(PageOutcome.Locked, LockedUntil: CodeLocks.Until(lockedUntil));
        }

        // The page moved on since, or was locked a moment ago.
        if (judged is null || judged.Page != page.Id || judged.Step != step)
        {
            return Refused(PageOutcome.Busy);
        }

        return !judged.IsRight ? await FailAsync(lockName, page, now, cancellationToken)
            : page.AccountId is not { } account ? throw new InvalidOperationException("Nobody's password was right.")
            : await AcceptAsync(page, step, judged, account, now, cancellationToken);
    }

    /// <summary>Takes the digits of a page: what happened on it becomes true.</summary>
    public async Task<ProofResult> ProveAsync(Guid id, PageProof proof, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var place = keys.NameOfPlace(proof.Place.Channel, proof.Place.Conversation);
        var (most, done) = (options.Value.DigitTries, nameof(PageStep.Done));
        var charged = await context.Database.SqlQuery<Proven>($"""
            UPDATE pages SET digit_tries = digit_tries + 1
            WHERE id = {id} AND place = {place} AND step = {done} AND digit_tries < {most} AND digits_until > {now}
            RETURNING purpose AS "Purpose", subject AS "Subject", account_id AS "AccountId", new_password AS "NewPassword", digits_mac AS "DigitsMac", digit_tries AS "Tries"
            """).ToListAsync(cancellationToken);
        if (charged is not [{ DigitsMac: { } mac, AccountId: { } account } page])
        {
            work.Refuse();
            return new ProofResult(await IsUnderWayAsync(id, place, now, cancellationToken) ? ProofOutcome.NotYet : ProofOutcome.Void);
        }

        if (!CryptographicOperations.FixedTimeEquals(keys.OfCode(BoundTo(id, page.Purpose, page.Subject, place), proof.Digits), mac))
        {
            return page.Tries >= most ? new ProofResult(ProofOutcome.Void) : new ProofResult(ProofOutcome.Wrong, TriesLeft: most - page.Tries);
        }

        // The row is ours until the transaction ends: digits are right once.
        var purpose = Enum.Parse<PagePurpose>(page.Purpose);
        var goodUntil = purpose is PagePurpose.ChangePassword ? now + SpendWithin : 0;
        await context.Pages.Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DigitsUntil, 0).SetProperty(row => row.GoodUntil, goodUntil).SetProperty(row => row.ExpiresAt, row => goodUntil == 0 ? row.ExpiresAt : goodUntil),
            cancellationToken);
        if (purpose is not PagePurpose.ChangePassword && page.NewPassword is { } password)
        {
            await SetAsync(account, page.Subject, password, now, cancellationToken);
        }

        await locks.ForgetAsync(AskedPage.NameOfLock(purpose, page.Subject, keys), cancellationToken);

        if (purpose is PagePurpose.SetPassword)
        {
            await sessions.EndElsewhereAsync(account, place, proof.Place.Channel, Client.Events.EventTypes.PasswordSet, now, cancellationToken);
        }

        return purpose is PagePurpose.SignIn ? await SignInAsync(account, proof.Place, now, cancellationToken) : new ProofResult(ProofOutcome.Right);
    }

    /// <summary>Puts the new password of a proven page in the place of the known one.</summary>
    /// <returns>How the password stands then; null when page or challenge are none that may be spent on it.</returns>
    public async Task<PasswordStanding?> ChangeAsync(Citizen citizen, PasswordChange change, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var subject = keys.NameOfAccount(citizen.Account);
        var purpose = nameof(PagePurpose.ChangePassword);
        if (await challenges.SpendAsync(change.Challenge, ChallengePurpose.ChangePassword, subject, citizen.PlaceName, cancellationToken) is null)
        {
            work.Refuse();
            return null;
        }

        var spent = await context.Database.SqlQuery<byte[]>($"""
            DELETE FROM pages WHERE id = {change.Page} AND purpose = {purpose} AND subject = {subject} AND place = {citizen.PlaceName} AND good_until > {now}
            RETURNING new_password AS "Value"
            """).ToListAsync(cancellationToken);
        if (spent is not [var password])
        {
            work.Refuse();
            return null;
        }

        await SetAsync(citizen.Account, subject, password, now, cancellationToken);
        return await passwords.StandingAsync(citizen.Account, now, cancellationToken);
    }

    /// <summary>Gives the file of a page, once; null when it is over, or no page for a file.</summary>
    public async Task<TakenFile?> TakeAsync(string key, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var hash = PageForms.HashOf(key) ?? [];
        var (take, done) = (nameof(PageStep.Take), nameof(PageStep.Done));
        var taken = await context.Database.SqlQuery<Taken>($"""
            UPDATE pages SET step = {done} WHERE key_hash = {hash} AND step = {take} AND expires_at > {now}
            RETURNING account_id AS "AccountId", channel AS "Channel"
            """).ToListAsync(cancellationToken);
        if (taken is not [{ AccountId: { } account } page])
        {
            work.Refuse();
            return null;
        }

        return await export.MakeAsync(account, page.Channel, cancellationToken);
    }

    private async Task<PageResult> FailAsync(byte[] lockName, Charged page, long now, CancellationToken cancellationToken)
    {
        var lockedUntil = await locks.FailAsync(lockName, now, cancellationToken);
        return lockedUntil > now ? new PageResult(PageOutcome.Locked, LockedUntil: CodeLocks.Until(lockedUntil))
            : page.Tries >= options.Value.Tries ? new PageResult(PageOutcome.Over)
            : new PageResult(PageOutcome.Wrong, TriesLeft: options.Value.Tries - page.Tries);
    }

    private async Task<PageResult> AcceptAsync(Charged page, PageStep step, JudgedPage judged, long account, long now, CancellationToken cancellationToken)
    {
        var kept = await passwords.OfAsync(account, cancellationToken);
        if (kept is null || !kept.Hash.AsSpan().SequenceEqual(judged.Kept))
        {
            // What was judged is not the password any more.
            return Refused(PageOutcome.Busy);
        }

        if (judged.Fault is { } fault)
        {
            // Only "the same" tells something about the password in force, so only that is a try.
            if (fault is not NewPasswordFault.Same)
            {
                await context.Pages.Where(row => row.Id == page.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Tries, row => row.Tries - 1), cancellationToken);
            }

            return new PageResult(PageOutcome.Refused, Fault: fault);
        }

        if (judged is { Renewed: { } renewed, Kept: { } old })
        {
            await passwords.RenewAsync(account, old, renewed, cancellationToken);
        }

        if (step is PageStep.Password && await passwords.StandingAsync(account, now, cancellationToken) is { State: PasswordState.First or PasswordState.Overdue } standing)
        {
            await context.Pages.Where(row => row.Id == page.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Step, PageStep.NewPassword).SetProperty(row => row.Tries, 0), cancellationToken);
            return new PageResult(PageOutcome.Next, PageStep.NewPassword, Why: standing.State);
        }

        if (page.Purpose is nameof(PagePurpose.FirstPassword) && judged.New is { } first)
        {
            // The account is new and its phone proven: nothing waits in a conversation.
            await SetAsync(account, page.Subject, first, now, cancellationToken);
            return new PageResult(PageOutcome.Done);
        }

        return await ShowDigitsAsync(page, judged.New, now, cancellationToken);
    }

    private async Task<PageResult> ShowDigitsAsync(Charged page, byte[]? newPassword, long now, CancellationToken cancellationToken)
    {
        var digits = random.Digits();
        var mac = keys.OfCode(BoundTo(page.Id, page.Purpose, page.Subject, page.Place), digits);
        var until = now + options.Value.DigitsLifetime.Milliseconds();
        await context.Pages.Where(row => row.Id == page.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Step, PageStep.Done)
                .SetProperty(row => row.Tries, 0)
                .SetProperty(row => row.NewPassword, newPassword)
                .SetProperty(row => row.DigitsMac, mac)
                .SetProperty(row => row.DigitsUntil, until)
                .SetProperty(row => row.ExpiresAt, until),
            cancellationToken);
        return new PageResult(PageOutcome.Done, Digits: digits, DigitsUntil: Clock.Time(until));
    }

    /// <summary>Puts in a new password. Pages that are under way end: what was typed on them was the old one.</summary>
    private async Task SetAsync(long account, byte[] subject, byte[] password, long now, CancellationToken cancellationToken)
    {
        // Pages come first, as when something is typed on them: two requests do not wait for each other crosswise.
        await context.Pages.Where(row => row.Subject == subject && row.Step != PageStep.Take).ExecuteDeleteAsync(cancellationToken);
        await passwords.SetAsync(account, password, now, cancellationToken);
    }

    private async Task<ProofResult> SignInAsync(long account, Place place, long now, CancellationToken cancellationToken) =>
        await sessions.ElsewhereAsync(account, place, now, cancellationToken) is { } inUse
            ? new ProofResult(ProofOutcome.InUse, InUse: new InUse(inUse.Channel, inUse.Since, inUse.LastSeenAt, Clock.Time(now)))
            : new ProofResult(ProofOutcome.Right, await sessions.OpenAsync(account, place, now, cancellationToken));

    private Task<bool> IsUnderWayAsync(Guid id, byte[] place, long now, CancellationToken cancellationToken) => context.Pages.AnyAsync(
        row => row.Id == id && row.Place == place && row.Step != PageStep.Done && row.Tries < options.Value.Tries && row.ExpiresAt > now, cancellationToken);

    private PageResult Refused(PageOutcome outcome)
    {
        work.Refuse();
        return new PageResult(outcome);
    }

    private static string BoundTo(Guid id, string purpose, byte[] subject, byte[] place) =>
        $"page {id:N} {purpose} {Convert.ToHexStringLower(subject)} {Convert.ToHexStringLower(place)}";

    private sealed record Charged(Guid Id, string Purpose, byte[] Subject, long? AccountId, byte[] Place, string Step, int Tries);

    private sealed record Proven(string Purpose, byte[] Subject, long? AccountId, byte[]? NewPassword, byte[]? DigitsMac, int Tries);

    private sealed record Taken(long? AccountId, string Channel);
}
