using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.Zalo.Tests;

/// <summary>Takes what the inbox admits and sends what a rule answers.</summary>
internal sealed class RuleBot(IInbox inbox, IReplySender sender, Func<Activity, IEnumerable<View>> rule) : BackgroundService
{
    private readonly Channel<Activity> _handled = Channel.CreateUnbounded<Activity>();

    /// <summary>Activities whose answers were sent, in order.</summary>
    public ChannelReader<Activity> Handled => _handled.Reader;

    public ConcurrentQueue<SendOutcome> Outcomes { get; } = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var arrived = Channel.CreateUnbounded<int>();
        using var listening = inbox.OnArrival(shard => arrived.Writer.TryWrite(shard));
        await foreach (var shard in arrived.Reader.ReadAllAsync(stoppingToken))
        {
            foreach (var entry in await inbox.PeekAsync(shard, 100, stoppingToken))
            {
                await inbox.DropAsync(entry, stoppingToken);
                var activity = ActivityJson.FromUtf8(entry.Activity.Span);
                foreach (var view in rule(activity))
                {
                    Outcomes.Enqueue(await sender.SendAsync(entry.Conversation, ViewActivity.Of(view), 1, stoppingToken));
                }

                _handled.Writer.TryWrite(activity);
            }
        }
    }
}
