using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Turns;

/// <summary>Runs the turns of events that were stored and acknowledged, in the order of arrival for each conversation.</summary>
internal sealed class InboxWorker(IInbox inbox, ITurnRunner runner, ShardLeases leases, IOptions<TurnOptions> options, TimeProvider time, ILogger<InboxWorker> logger)
    : ShardWorker(leases, options, time, logger)
{
    private const int Batch = 64;

    protected override IDisposable Listen() => inbox.OnArrival(Tell);

    protected override ValueTask<IReadOnlyList<int>> LookAsync(CancellationToken cancellationToken) => inbox.WaitingAsync(cancellationToken);

    protected override async Task<bool> WorkAsync(int shard, CancellationToken cancellationToken)
    {
        var entries = await inbox.PeekAsync(shard, Batch, cancellationToken).ConfigureAwait(false);
        if (entries is [])
        {
            return false;
        }

        var results = await Task.WhenAll(entries.GroupBy(entry => entry.Conversation, StringComparer.Ordinal).Select(group => TryHandleAsync(group, cancellationToken))).ConfigureAwait(false);

        // When nothing could be done the entries wait for the next look.
        return Array.Exists(results, done => done);
    }

    // A conversation that cannot be read must not stop the others of its shard; its entries wait until its record's time is over.
    private async Task<bool> TryHandleAsync(IEnumerable<InboxEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            return await HandleAsync(entries, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not StoreUnavailableException and not OutOfMemoryException)
        {
            Log.WorkerFailed(logger, nameof(InboxWorker), exception.GetType().Name);
            return false;
        }
    }

    private async Task<bool> HandleAsync(IEnumerable<InboxEntry> entries, CancellationToken cancellationToken)
    {
        var done = false;
        foreach (var entry in entries)
        {
            Activity activity;
            try
            {
                activity = ActivityJson.FromUtf8(entry.Activity.Span);
            }
            catch (JsonException)
            {
                Log.UnreadableEntry(logger);
                await inbox.DropAsync(entry, cancellationToken).ConfigureAwait(false);
                continue;
            }

            try
            {
                if (await runner.RunAsync(activity, entry, cancellationToken).ConfigureAwait(false) is TurnOutcome.Busy && await IsStillThereAsync(entry, cancellationToken).ConfigureAwait(false))
                {
                    // The record moved again and again: later messages of this conversation must not overtake.
                    return done;
                }
            }
            catch (ArgumentException)
            {
                Log.UnreadableEntry(logger);
                await inbox.DropAsync(entry, cancellationToken).ConfigureAwait(false);
            }

            done = true;
        }

        return done;
    }

    private async Task<bool> IsStillThereAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var waiting = await inbox.PeekAsync(Shard.Of(entry.Conversation), Batch, cancellationToken).ConfigureAwait(false);
        return waiting.Any(other => other.Receipt == entry.Receipt);
    }
}
