using Microsoft.Extensions.Time.Testing;
using VssId.Bot.Engine.Turns.Memory;

namespace VssId.Channels.WebChat.Tests;

/// <summary>What most tests need: a stopped clock, a store, a bot, a host.</summary>
public abstract class ChatTest : IAsyncLifetime
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    internal FakeTimeProvider Time { get; } = new(Now);

    internal MemoryConversations Store { get; private set; } = null!;

    internal TestBot Bot { get; private set; } = null!;

    internal ChatHost Host { get; private set; } = null!;

    internal virtual Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        Store = new MemoryConversations(Time);
        Bot = new TestBot(Store);
        Host = await ChatHost.StartAsync(Store, Time, Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Bot.DisposeAsync();
    }

    /// <summary>Waits until the log of a conversation has come so far.</summary>
    internal async Task WhenAnsweredAsync(Begun chat, long through)
    {
        var written = new TaskCompletionSource();
        using var registration = Store.OnAppend($"web:{chat.Id}", () => Check(written));
        Check(written);
        await written.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        void Check(TaskCompletionSource done)
        {
            if (Store.ReadAsync($"web:{chat.Id}", through - 1, 1, CancellationToken.None).AsTask().GetAwaiter().GetResult().Count > 0)
            {
                done.TrySetResult();
            }
        }
    }
}
