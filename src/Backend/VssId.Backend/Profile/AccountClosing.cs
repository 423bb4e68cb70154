using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Notices;
using VssId.Backend.Database;
using VssId.Backend.Files;
using VssId.Backend.People;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Profile;

/// <summary>Closes an account at the wish of its owner. What the law keeps stays: participation, card, audit record, consents as proof; its numbers are answered like unknown ones from now on (R11).</summary>
internal sealed class AccountClosing(BackendContext context, PeopleRegister people, SessionRegister sessions, FileBook book, BackendKeys keys)
{
    /// <summary>Closes an account that is held, in a transaction that has begun; every conversation is told and every session ends.</summary>
    /// <param name="account">The account.</param>
    /// <param name="channel">Channel on which that was done which closes it.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The phone that was on record; null when the account was closed before.</returns>
    public async Task<string?> CloseAsync(long account, string channel, long now, CancellationToken cancellationToken)
    {
        var phone = await people.PhoneOfAsync(account, cancellationToken);
        var nobody = string.Empty;
        byte[]? nothing = null;
        if (await context.Accounts.Where(row => row.Id == account && row.ClosedAt == 0).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.ClosedAt, now)
                .SetProperty(row => row.Phone, nobody)
                .SetProperty(row => row.Email, (string?)null)
                .SetProperty(row => row.Password, nothing)
                .SetProperty(row => row.PasswordSince, 0)
                .SetProperty(row => row.PasswordIsFirst, valueExpression: false)
                .SetProperty(row => row.NoticeWay, (NoticeWay?)null),
            cancellationToken) != 1)
        {
            return null;
        }

        // Codes and pages go before sessions: whoever is about to sign in with one either finds it gone, or is signed out here.
        var subject = keys.NameOfAccount(account);
        var inSession = keys.NameInSession(subject);
        await context.Challenges.Where(row => row.Subject == subject).ExecuteDeleteAsync(cancellationToken);
        await context.Pages.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        await sessions.EndAndTellAsync(account, here: [], channel, EventTypes.AccountClosed, now, cancellationToken);
        await context.Links.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        await context.SignIns.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        await context.NoticeSwitches.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        await context.Notices.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        await context.CodeLocks.Where(row => row.Name == subject || row.Name == inSession).ExecuteDeleteAsync(cancellationToken);
        await EmptyFilesAsync(account, now, cancellationToken);
        return phone;
    }

    // How a file stands can still be asked by its code; what was wanted is gone.
    private async Task EmptyFilesAsync(long account, long now, CancellationToken cancellationToken)
    {
        foreach (var file in await context.Files.AsNoTracking().Where(row => row.AccountId == account).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            var empty = book.Seal(new FileContent(string.Empty), file);
            await context.Files.Where(row => row.Id == file).ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, empty), cancellationToken);
        }

        await context.Files.Where(row => row.AccountId == account && FileDesk.Open.Contains(row.State)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, FileState.Withdrawn).SetProperty(row => row.ChangedAt, now), cancellationToken);
    }
}
