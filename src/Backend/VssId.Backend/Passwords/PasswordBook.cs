using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Client.Pages;
using VssId.Backend.Database;
using VssId.Backend.Messages;
using VssId.Backend.People;

namespace VssId.Backend.Passwords;

/// <summary>The passwords of accounts: how they stand, and putting in new ones, in the transaction of the request.</summary>
internal sealed class PasswordBook(BackendContext context, PeopleRegister people, Outbox outbox, IOptions<PasswordOptions> options)
{
    private static readonly long NoticeFor = TimeSpan.FromDays(1).Milliseconds();

    /// <summary>What is kept; null when there is no such account, or it is closed.</summary>
    public Task<KeptPassword?> OfAsync(long account, CancellationToken cancellationToken) => context.Accounts
        .Where(row => row.Id == account && row.ClosedAt == 0)
        .Select(row => new KeptPassword(row.Password, row.PasswordSince, row.PasswordIsFirst))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>How the password of an account stands.</summary>
    public async Task<PasswordStanding> StandingAsync(long account, long now, CancellationToken cancellationToken) =>
        StandingOf(await OfAsync(account, cancellationToken), now, options.Value);

    /// <summary>What others know about the person and try as a password.</summary>
    public async Task<IReadOnlyList<string>> PersonalWordsAsync(long account, CancellationToken cancellationToken)
    {
        var known = await context.Accounts.Where(row => row.Id == account)
            .Select(row => new { row.Phone, row.Person.BhxhNumber, row.Person.PersonalNumber, row.Person.BirthDate }).SingleOrDefaultAsync(cancellationToken);
        return known is null ? []
            : [.. new[] { known.BhxhNumber, known.PersonalNumber }.OfType<string>(), .. PersonalWords.OfBirthday(known.BirthDate), .. PersonalWords.OfPhone(known.Phone)];
    }

    /// <summary>Puts in a new password; the phone on record is told.</summary>
    public async Task SetAsync(long account, byte[] hash, long now, CancellationToken cancellationToken)
    {
        await context.Accounts.Where(row => row.Id == account && row.ClosedAt == 0).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Password, hash).SetProperty(row => row.PasswordSince, now).SetProperty(row => row.PasswordIsFirst, valueExpression: false),
            cancellationToken);
        await outbox.PutAsync(await people.PhoneOfAsync(account, cancellationToken), PasswordText.Changed(Clock.Time(now)), now, now + NoticeFor, cancellationToken);
    }

    /// <summary>Keeps the same password with more rounds, if it is still the same.</summary>
    public Task RenewAsync(long account, byte[] old, byte[] renewed, CancellationToken cancellationToken) => context.Accounts
        .Where(row => row.Id == account && row.Password == old).ExecuteUpdateAsync(set => set.SetProperty(row => row.Password, renewed), cancellationToken);

    /// <summary>How a password stands.</summary>
    internal static PasswordStanding StandingOf(KeptPassword? kept, long now, PasswordOptions options)
    {
        if (kept?.Hash is null)
        {
            return new PasswordStanding(PasswordState.None);
        }

        if (kept.IsFirst)
        {
            return new PasswordStanding(PasswordState.First);
        }

        var old = kept.Since + options.Age.Milliseconds();
        var overdue = old + options.Grace.Milliseconds();
        return now < old ? new PasswordStanding(PasswordState.Fresh)
            : now < overdue ? new PasswordStanding(PasswordState.Old, Clock.Time(overdue))
            : new PasswordStanding(PasswordState.Overdue);
    }
}
