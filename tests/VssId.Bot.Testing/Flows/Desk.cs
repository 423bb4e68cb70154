using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Bot.Engine.Views;

namespace VssId.Bot.Testing.Flows;

/// <summary>
/// A conversation with the engine on a stopped clock. Every message is a turn of its own on a record that was saved as bytes and is loaded again; after it the turn
/// is run a second time without a message and with effects forbidden, and must find the same open question.
/// </summary>
public sealed class Desk : IAsyncDisposable
{
    public static readonly ChannelProfile Chat = new("chat", Delivery.Answer, TimeSpan.FromSeconds(10));
    public static readonly ChannelProfile Line = new("line", Delivery.Answer, TimeSpan.FromSeconds(6), Brief: true, HasSessions: true);
    private readonly ServiceProvider _services;
    private readonly ChannelProfile _channel;
    private int _number;

    public Desk(Action<IServiceCollection> configure, ChannelProfile? channel = null, ITurnStore? store = null, FakeTimeProvider? time = null)
    {
        _channel = channel ?? Chat;
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
        Store = store ?? new MemoryConversations(Time);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Turns:Key"] = Convert.ToBase64String(new byte[48]) })
            .Build());
        services.AddSingleton<TimeProvider>(Time);
        services.AddEngine();
        services.AddSingleton<IHome, PlainHome>();
        services.AddSingleton(Chat);
        services.AddSingleton(Line);
        services.AddSingleton(Store);
        services.AddSingleton<IInbox>(_ => Store as IInbox ?? new MemoryConversations(Time));
        configure(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; }

    public ITurnStore Store { get; }

    /// <summary>Id of the conversation; two that speak to one backend have two.</summary>
    public string Conversation { get; init; } = "test:1";

    public IServiceProvider Services => _services;

    internal TurnRunner Runner => _services.GetRequiredService<TurnRunner>();

    public static string TextOf(IEnumerable<Activity> replies) => string.Join(" | ", replies.Select(reply => reply.Type == ActivityTypes.EndOfConversation ? "END" : string.Join(" + ", ViewActivity.ViewsOf(reply).Select(TextOf))));

    public async Task<string> SayAsync(string text, string? id = null) => TextOf(await RepliesAsync(Message(text, id)));

    public async Task<string> DialAsync(params string[] parameters) => TextOf(await RepliesAsync(new Activity
    {
        Type = ActivityTypes.Event,
        Name = "dial",
        Value = JsonSerializer.SerializeToElement(parameters),
        Id = NextId(),
        ChannelId = _channel.Id,
        Conversation = new ConversationAccount { Id = Conversation },
    }));

    public Activity Message(string text, string? id = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Id = id ?? NextId(),
        ChannelId = _channel.Id,
        Conversation = new ConversationAccount { Id = Conversation },
        From = new ChannelAccount("person"),
    };

    public async Task<IReadOnlyList<Activity>> RepliesAsync(Activity activity)
    {
        var outcome = await Runner.RunAsync(activity, entry: null, CancellationToken.None);
        await ProbeAsync();
        return outcome switch
        {
            TurnOutcome.Answered answered => answered.Replies,
            TurnOutcome.Busy busy => [busy.Reply],
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The second run: nothing is said, nothing is done, the same entries stand in the same order.</summary>
    public async Task ProbeAsync()
    {
        if (await Runner.ProbeAsync(Conversation, _channel.Id, CancellationToken.None) is { } probe)
        {
            probe.After.ShouldBe(probe.Before);
            probe.Said.ShouldBe(0);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static string TextOf(View view) => view switch
    {
        TextView text => text.Text,
        Options options => options.Text + string.Concat(options.Items.Select(item => $" [{item.Key} {item.Label}]")),
        _ => view.GetType().Name,
    };

    private string NextId() => $"a{++_number}";
}
