using System.Diagnostics;
using VssId.Backend.Access;
using VssId.Backend.Delivery;

namespace VssId.Backend.Messages;

/// <summary>Sends what is in the outbox, after the answer to the citizen's side is out: how long the provider takes tells nobody whether a number is on record (R11).</summary>
internal sealed class OutboxSender(IServiceScopeFactory scopes, Signal<Outbox> signal, BackendMeter meter, TimeProvider clock, ILogger<OutboxSender> logger)
    : Courier<Outbox>(scopes, signal, clock, logger)
{
    protected override int Carriers => 8;

    protected override TimeSpan LookEvery => TimeSpan.FromSeconds(2);

    protected override async Task CarryAsync(Guid id, Outbox book, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await book.TakeAsync(id, cancellationToken) is not { } message)
        {
            return;
        }

        var result = message switch
        {
            TextMessage text => await services.GetRequiredService<IMessageSender>().SendAsync(text, cancellationToken),
            EmailMessage email => await services.GetRequiredService<EmailBySmtp>().SendAsync(email, cancellationToken),
            _ => throw new UnreachableException(),
        };
        meter.Message(result.ToString());
        if (result == SendResult.NotSent)
        {
            await book.GiveBackAsync(id, cancellationToken);
        }
        else
        {
            await book.RemoveAsync(id, cancellationToken);
        }

        if (result != SendResult.Sent)
        {
            Log.MessageNotSent(logger, id, result);
        }
    }
}
