using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Bot.Storage;
using VssId.Bot.Testing.Flows;

namespace VssId.Bot.Bench;

/// <summary>Engine and store without a channel: what a turn costs by itself.</summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    private static readonly string[] Script = ["do bench", "9900000017", "123456", "2026"];
    private readonly IHost _host;
    private readonly TurnRunner _runner;

    private BenchHouse(IHost host)
    {
        _host = host;
        _runner = host.Services.GetRequiredService<TurnRunner>();
    }

    /// <summary>Starts the engine over memory, or over the Redis at an address.</summary>
    public static async Task<BenchHouse> OpenAsync(string? redis)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Turns:Key"] = Convert.ToBase64String(new byte[48]),
            ["ConnectionStrings:Redis"] = redis,
        });
        builder.Services.AddEngine();
        builder.Services.AddFlow<BenchFlow>();
        builder.Services.AddSingleton<IHome, PlainHome>();
        builder.Services.AddSingleton(Desk.Chat);
        if (redis is null)
        {
            builder.Services.AddSingleton(provider => new MemoryConversations(provider.GetRequiredService<TimeProvider>()));
            builder.Services.AddSingleton<ITurnStore>(provider => provider.GetRequiredService<MemoryConversations>());
            builder.Services.AddSingleton<IInbox>(provider => provider.GetRequiredService<MemoryConversations>());
            builder.Services.AddSingleton<IChannelLog>(provider => provider.GetRequiredService<MemoryConversations>());
        }
        else
        {
            builder.Services.AddRedisStorage(builder.Configuration, builder.Environment);
        }

        var host = builder.Build();
        await host.StartAsync();
        return new BenchHouse(host);
    }

    /// <summary>One turn of one person: the step of the script that comes next there.</summary>
    public async Task TurnAsync(int person, int step)
    {
        var outcome = await _runner.RunAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                Id = string.Create(CultureInfo.InvariantCulture, $"{person}-{step}"),
                ChannelId = Desk.Chat.Id,
                Conversation = new ConversationAccount { Id = string.Create(CultureInfo.InvariantCulture, $"bench:{person}") },
                From = new ChannelAccount("person"),
                Text = Script[step % Script.Length],
            },
            entry: null,
            CancellationToken.None);
        if (outcome is not TurnOutcome.Answered { Repeated: false, Replies.Count: > 0 })
        {
            throw new InvalidOperationException("A turn of the bench was not answered.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
