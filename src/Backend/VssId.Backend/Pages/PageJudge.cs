using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Client.Pages;
using VssId.Backend.Database;
using VssId.Backend.Limits;
using VssId.Backend.Passwords;
using VssId.Backend.Secrets;

namespace VssId.Backend.Pages;

/// <summary>Judges the passwords that are typed on pages, outside a transaction. Changes nothing.</summary>
internal sealed class PageJudge(
    BackendContext context, PasswordKeeper keeper, PasswordBook passwords, CodeLocks locks, BackendKeys keys, TimeProvider clock, IOptions<PageOptions> options)
{
    /// <summary>The page whose passwords are to be judged; null when there is none that asks for one, or none is taken for a while.</summary>
    public async Task<AskedPage?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        if (PageForms.HashOf(key) is not { } hash
            || await context.Pages.Where(row => row.KeyHash == hash && row.ExpiresAt > now)
                .Select(row => new AskedPage(row.Id, row.Purpose, row.Step, row.Subject, row.AccountId, row.Tries)).SingleOrDefaultAsync(cancellationToken) is not { } page
            || page.Step is PageStep.Take or PageStep.Done
            || page.Tries >= options.Value.Tries)
        {
            return null;
        }

        return page.Step is PageStep.NewPassword || await locks.LockedUntilAsync(page.LockName(keys), cancellationToken) <= now ? page : null;
    }

    /// <summary>Judges what was typed.</summary>
    /// <returns>Null when too many passwords are judged at this moment.</returns>
    public async Task<JudgedPage?> JudgeAsync(AskedPage page, PageAnswer answer, CancellationToken cancellationToken)
    {
        using var turn = await EnterAsync(cancellationToken);
        if (turn is null)
        {
            return null;
        }

        // Nobody has the account 0: a number that is not on record costs the same statement and the same slow function.
        var account = page.AccountId ?? 0;
        var kept = (await passwords.OfAsync(account, cancellationToken))?.Hash;
        var (typed, wanted) = (answer.Password ?? string.Empty, answer.NewPassword ?? string.Empty);
        if (page.Step is PageStep.NewPassword)
        {
            return await JudgeNewAsync(new JudgedPage(page.Id, page.Step, kept, IsRight: true), turn, account, wanted, isSame: null, cancellationToken);
        }

        var verdict = turn.Judge(kept, typed);
        var judged = new JudgedPage(page.Id, page.Step, kept, verdict is not PasswordVerdict.Wrong);
        return verdict is PasswordVerdict.Wrong ? judged
            : page.Step is PageStep.Both ? await JudgeNewAsync(judged, turn, account, wanted, PasswordKeeper.AreSame(typed, wanted), cancellationToken)
            : judged with { Renewed = verdict is PasswordVerdict.RightButOld ? keeper.Keep(typed) : null };
    }

    private async Task<JudgedPage> JudgeNewAsync(JudgedPage judged, PasswordTurn turn, long account, string password, bool? isSame, CancellationToken cancellationToken) =>
        PasswordRules.Check(password, await passwords.PersonalWordsAsync(account, cancellationToken)) is { } fault ? judged with { Fault = FaultOf(fault) }
        : isSame ?? (judged.Kept is not null && turn.Judge(judged.Kept, password) is not PasswordVerdict.Wrong) ? judged with { Fault = NewPasswordFault.Same }
        : judged with { New = keeper.Keep(password) };

    private async Task<PasswordTurn?> EnterAsync(CancellationToken cancellationToken)
    {
        // On the machine's clock: it guards real waiting.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Value.Wait);
        try
        {
            return await keeper.EnterAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static NewPasswordFault FaultOf(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => NewPasswordFault.TooShort,
        PasswordFault.TooLong => NewPasswordFault.TooLong,
        PasswordFault.OneKind => NewPasswordFault.OneKind,
        PasswordFault.Common => NewPasswordFault.Common,
        _ => NewPasswordFault.Personal,
    };
}
