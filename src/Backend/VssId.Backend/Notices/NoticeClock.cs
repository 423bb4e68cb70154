using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Notices;
using VssId.Backend.Database;
using VssId.Backend.Passwords;

namespace VssId.Backend.Notices;

/// <summary>Gives the notices that come with time: cards that end in 30 and in 7 days, and passwords that grow old.</summary>
/// <remarks>
/// Each walk goes once through the rows in the order in which they come due, and keeps in the database how far it got: a round without
/// anything new costs one look at an index. Of several replicas that take the same step one moves the mark, and the others stop.
/// </remarks>
internal sealed class NoticeClock(IServiceScopeFactory scopes, TimeProvider clock, IOptions<PasswordOptions> passwords, ILogger<NoticeClock> logger) : BackgroundService
{
    /// <summary>Rows of a step; its transaction keeps others waiting on SQLite.</summary>
    internal const int Step = 100;

    private const int FirstCall = 30;
    private const int LastCall = 7;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Every, clock, stoppingToken);
            try
            {
                await WalkAllAsync(stoppingToken);
            }
            catch (Exception exception) when (StoreFault.Is(exception))
            {
                Log.StoreFailed(logger, exception.GetBaseException().GetType().Name);
            }
        }
    }

    /// <summary>Gives what has come due.</summary>
    internal async Task WalkAllAsync(CancellationToken cancellationToken)
    {
        var today = NoticeRules.DayOf(clock.GetUtcNow());
        // Who has fewer days left than the last call hears that one only.
        await WalkAsync("card-30", today.AddDays(LastCall + 1).DayNumber, (context, from, row) => CardsAsync(context, from, row, today.AddDays(FirstCall), FirstCall, cancellationToken), cancellationToken);
        await WalkAsync("card-7", today.DayNumber, (context, from, row) => CardsAsync(context, from, row, today.AddDays(LastCall), LastCall, cancellationToken), cancellationToken);
        // Zero is no password.
        await WalkAsync("password", 1, (context, from, row) => PasswordsAsync(context, from, row, cancellationToken), cancellationToken);
    }

    private async Task WalkAsync(string name, long first, Func<BackendContext, long, long, Task<List<Due>>> read, CancellationToken cancellationToken)
    {
        while (await StepAsync(name, first, read, cancellationToken))
        {
        }
    }

    /// <summary>Takes one step.</summary>
    /// <returns>Whether there may be more.</returns>
    private async Task<bool> StepAsync(string name, long first, Func<BackendContext, long, long, Task<List<Due>>> read, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BackendContext>();
        await using var work = scope.ServiceProvider.GetRequiredService<Work>();
        var mark = await context.NoticeWalks.AsNoTracking().SingleOrDefaultAsync(walk => walk.Name == name, cancellationToken);
        var (from, row) = mark is null || mark.Reached < first ? (first, 0) : (mark.Reached, mark.Row);
        var batch = await read(context, from, row);
        if (batch is not [.., var last])
        {
            return false;
        }

        await work.BeginAsync(cancellationToken);
        var (reached, at) = (mark?.Reached ?? 0, mark?.Row ?? 0);
        await context.Database.ExecuteSqlAsync($"INSERT INTO notice_walks (name, reached, row) VALUES ({name}, 0, 0) ON CONFLICT (name) DO NOTHING", cancellationToken);
        if (await context.NoticeWalks.Where(walk => walk.Name == name && walk.Reached == reached && walk.Row == at)
            .ExecuteUpdateAsync(set => set.SetProperty(walk => walk.Reached, last.Key).SetProperty(walk => walk.Row, last.Row), cancellationToken) != 1)
        {
            return false;
        }

        var desk = scope.ServiceProvider.GetRequiredService<NoticeDesk>();
        foreach (var due in batch)
        {
            if (due.Account is { } account)
            {
                await desk.GiveAsync(account, due.Notice, due.Occasion, here: null, told: null, cancellationToken);
            }
        }

        await work.CommitAsync(cancellationToken);
        return batch.Count == Step;
    }

    private static async Task<List<Due>> CardsAsync(BackendContext context, long from, long row, DateOnly until, int call, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDayNumber((int)from);
        var cards = await context.Cards
            .Where(card => card.ValidTo >= day && card.ValidTo <= until && (card.ValidTo > day || card.PersonId > row))
            .OrderBy(card => card.ValidTo).ThenBy(card => card.PersonId)
            .Select(card => new
            {
                Day = card.ValidTo!.Value,
                card.PersonId,
                Account = context.Accounts
                    .Where(account => account.PersonId == card.PersonId && account.ClosedAt == 0
                        && context.NoticeSwitches.Any(wish => wish.AccountId == account.Id && wish.Kind == NoticeKind.CardExpiring && wish.IsOn))
                    .Select(account => (long?)account.Id)
                    .FirstOrDefault(),
            })
            .Take(Step)
            .ToListAsync(cancellationToken);
        return [.. cards.Select(card => new Due(
            card.Day.DayNumber, card.PersonId, card.Account, new NoticeGiven(NoticeKind.CardExpiring, card.Day), string.Create(CultureInfo.InvariantCulture, $"{card.Day:yyyy-MM-dd} {call}")))];
    }

    private async Task<List<Due>> PasswordsAsync(BackendContext context, long from, long row, CancellationToken cancellationToken)
    {
        var (age, grace) = (passwords.Value.Age, passwords.Value.Grace);
        var until = clock.Milliseconds() - age.Milliseconds();
        var accounts = await context.Accounts
            .Where(account => account.PasswordSince >= from && account.PasswordSince <= until && (account.PasswordSince > from || account.Id > row))
            .OrderBy(account => account.PasswordSince).ThenBy(account => account.Id)
            .Select(account => new { account.Id, account.PasswordSince, account.ClosedAt })
            .Take(Step)
            .ToListAsync(cancellationToken);
        return [.. accounts.Select(account => new Due(
            account.PasswordSince,
            account.Id,
            account.ClosedAt == 0 ? account.Id : null,
            new NoticeGiven(NoticeKind.OldPassword, NoticeRules.DayOf(Clock.Time(account.PasswordSince) + age + grace)),
            account.PasswordSince.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>A row that has come due.</summary>
    /// <param name="Key">What the walk is ordered by.</param>
    /// <param name="Row">Which of those with the same key.</param>
    /// <param name="Account">Whom to tell; nobody when they do not want it.</param>
    /// <param name="Notice">What to tell.</param>
    /// <param name="Occasion">Names it.</param>
    private sealed record Due(long Key, long Row, long? Account, NoticeGiven Notice, string Occasion);
}
