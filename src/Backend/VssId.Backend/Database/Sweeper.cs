using Microsoft.EntityFrameworkCore;

namespace VssId.Backend.Database;

/// <summary>Removes rows whose time is over. Nothing relies on it: every statement looks at the time itself.</summary>
internal sealed class Sweeper(IServiceScopeFactory scopes, WriteGate gate, TimeProvider clock, ILogger<Sweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly long Day = TimeSpan.FromDays(1).Milliseconds();

    // Past sign-ins, and conversations that are told: as long as the bot keeps a person's settings (R34).
    private static readonly long KeptFor = TimeSpan.FromDays(90).Milliseconds();

    // Long enough that whoever tells an arrival again makes no second notice of it.
    private static readonly long NoticesKeptFor = TimeSpan.FromDays(731).Milliseconds();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Every, clock, stoppingToken);
            try
            {
                Log.Swept(logger, await SweepAsync(stoppingToken));
            }
            catch (Exception exception) when (StoreFault.Is(exception))
            {
                Log.StoreFailed(logger, exception.GetBaseException().GetType().Name);
            }
        }
    }

    /// <summary>Removes what is over, table by table, each under the gate of its own.</summary>
    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BackendContext>();
        context.Database.SetCommandTimeout(DatabaseOptions.ForUpkeep);
        var now = clock.Milliseconds();
        var dayAgo = now - Day;
        Func<Task<int>>[] sweeps =
        [
            () => context.KeptAnswers.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken),
            () => context.Challenges.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken),
            () => context.Pages.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken),
            () => context.FileTries.Where(row => row.FreeAt <= now).ExecuteDeleteAsync(cancellationToken),
            // Their pictures go with them.
            () => context.Registrations.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken),
            () => context.Photos.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken),
            () => context.Outbox.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken),
            () => context.Sessions.Where(row => row.EndsAt <= now).ExecuteDeleteAsync(cancellationToken),
            () => context.OfficerSessions.Where(row => row.EndsAt <= now).ExecuteDeleteAsync(cancellationToken),
            // What only a reset opens stays: forgetting it would open it.
            () => context.OfficerTries.Where(row => row.LastAt <= now - KeptFor && row.LockedUntil <= now).ExecuteDeleteAsync(cancellationToken),
            () => context.Notices.Where(row => row.At <= now - NoticesKeptFor).ExecuteDeleteAsync(cancellationToken),
            () => context.SignIns.Where(row => row.OpenedAt <= now - KeptFor).ExecuteDeleteAsync(cancellationToken),
            () => context.Links.Where(row => row.UsedAt <= now - KeptFor).ExecuteDeleteAsync(cancellationToken),
            // The web chat forgets a conversation a day after its last message (R34).
            () => context.Links.Where(row => row.UsedAt <= dayAgo && row.Channel == "webchat").ExecuteDeleteAsync(cancellationToken),
            () => context.SendLimits.Where(row => row.Sent1 <= dayAgo).ExecuteDeleteAsync(cancellationToken),
            () => context.SourceSends.Where(row => row.SentAt <= dayAgo).ExecuteDeleteAsync(cancellationToken),
            () => context.SourceLimits.Where(row => row.At1 <= dayAgo).ExecuteDeleteAsync(cancellationToken),
        ];
        var removed = 0;
        foreach (var sweep in sweeps)
        {
            await gate.EnterAsync(cancellationToken);
            try
            {
                removed += await sweep();
            }
            finally
            {
                gate.Leave();
            }
        }

        return removed;
    }
}
