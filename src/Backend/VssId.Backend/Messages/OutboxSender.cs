using VssId.Backend.Access;
using VssId.Backend.Database;

namespace VssId.Backend.Messages;

/// <summary>Sends what is in the outbox, after the answer to the citizen's side is out: how long the provider takes tells nobody whether a number is on record (R11).</summary>
internal sealed class OutboxSender(IServiceScopeFactory scopes, OutboxSignal signal, BackendMeter meter, TimeProvider clock, ILogger<OutboxSender> logger) : BackgroundService
{
    private const int Senders = 8;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

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
                foreach (var id in await scope.ServiceProvider.GetRequiredService<Outbox>().DueAsync(cancellationToken))
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
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        if (await outbox.TakeAsync(id, cancellationToken) is not { } message)
        {
            return;
        }

        var result = await scope.ServiceProvider.GetRequiredService<IMessageSender>().SendAsync(message, cancellationToken);
        meter.Message(result.ToString());
        if (result == SendResult.NotSent)
        {
            await outbox.GiveBackAsync(id, cancellationToken);
        }
        else
        {
            await outbox.RemoveAsync(id, cancellationToken);
        }

        if (result != SendResult.Sent)
        {
            Log.MessageNotSent(logger, id, result);
        }
    }
}
