using VssId.Backend.Access;
using VssId.Backend.Delivery;

namespace VssId.Backend.Events;

/// <summary>Sends events to the bot until it has them.</summary>
internal sealed class EventSender(IServiceScopeFactory scopes, Signal<EventBook> signal, BackendMeter meter, TimeProvider clock, ILogger<EventSender> logger)
    : Courier<EventBook>(scopes, signal, clock, logger)
{
    protected override int Carriers => 4;

    protected override TimeSpan LookEvery => TimeSpan.FromSeconds(1);

    protected override async Task CarryAsync(Guid id, EventBook book, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await book.TakeAsync(id, cancellationToken) is not { } taken)
        {
            return;
        }

        if (await services.GetRequiredService<BotDoor>().PostAsync(taken.Json, cancellationToken))
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
