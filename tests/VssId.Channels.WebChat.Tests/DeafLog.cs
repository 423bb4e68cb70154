using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat.Tests;

/// <summary>A log whose calls are all missed.</summary>
internal sealed class DeafLog(IChannelLog log) : IChannelLog
{
    private readonly TaskCompletionSource _readTwice = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _reads;

    /// <summary>Waits until somebody has read two times.</summary>
    public Task ReadTwiceAsync() => _readTwice.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask<IReadOnlyList<LogEntry>> ReadAsync(string conversation, long after, int count, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAsync(conversation, after, count, cancellationToken);
        if (Interlocked.Increment(ref _reads) == 2)
        {
            _readTwice.SetResult();
        }

        return entries;
    }

    public ValueTask<bool> TouchAsync(string conversation, TimeSpan life, CancellationToken cancellationToken) => log.TouchAsync(conversation, life, cancellationToken);

    public IDisposable OnAppend(string conversation, Action appended) => new CancellationTokenSource();

    public ValueTask<IReadOnlyList<string>> DueAsync(int shard, DateTimeOffset now, int count, CancellationToken cancellationToken) => log.DueAsync(shard, now, count, cancellationToken);

    public ValueTask<IReadOnlyList<int>> DueShardsAsync(CancellationToken cancellationToken) => log.DueShardsAsync(cancellationToken);

    public ValueTask SentAsync(string conversation, long through, CancellationToken cancellationToken) => log.SentAsync(conversation, through, cancellationToken);

    public ValueTask PostponeAsync(string conversation, DateTimeOffset due, CancellationToken cancellationToken) => log.PostponeAsync(conversation, due, cancellationToken);

    public IDisposable OnDue(Action<int> due) => log.OnDue(due);
}
