using System.Security.Cryptography;
using VssId.Backend.Access;
using VssId.Backend.Database;

namespace VssId.Backend.Events;

/// <summary>Sends events to the bot until it has them: at once after the commit, and again after every failure.</summary>
internal sealed class EventSender(IServiceScopeFactory scopes, EventSignal signal, BackendMeter meter, TimeProvider clock, ILogger<EventSender> logger) : BackgroundService
{
    private const int Senders = 4;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([.. Enumerable.Range(0, Senders).Select(_ => SendAllAsync(stoppingToken)), LookAsync(stoppingToken)]);

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        await foreach (var id in signal.ReadAllAsync(cancellationToken))
        {
            try
            {
                await SendAsync(id, cancellationToken);
            }
            catch (Exception exception) when (StoreFault.Is(exception))
            {
                Log.StoreFailed(logger, exception.GetBaseException().GetType().Name);
            }
            catch (CryptographicException)
            {
                // The key was changed under it. It stays in the table: an operator may bring the key back.
                Log.EventUnreadable(logger, id);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(LookEvery, clock, cancellationToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                foreach (var id in await scope.ServiceProvider.GetRequiredService<EventBook>().DueAsync(cancellationToken))
                {
                    signal.Raise(id);
                }
            }
            catch (Exception exception) when (StoreFault.Is(exception))
            {
                Log.StoreFailed(logger, exception.GetBaseException().GetType().Name);
            }
        }
    }

    private async Task SendAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<EventBook>();
        if (await book.TakeAsync(id, cancellationToken) is not { } taken)
        {
            return;
        }

        if (await scope.ServiceProvider.GetRequiredService<BotDoor>().PostAsync(taken.Json, cancellationToken))
        {
            await book.RemoveAsync(id, cancellationToken);
            meter.Event("sent");
            return;
        }

        await book.PutBackAsync(id, taken.Failures, cancellationToken);
        meter.Event("failed");
        Log.EventNotSent(logger, id, taken.Failures + 1);
    }
}
