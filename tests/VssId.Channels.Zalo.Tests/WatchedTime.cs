using Microsoft.Extensions.Time.Testing;

namespace VssId.Channels.Zalo.Tests;

/// <summary>A stopped clock that tells when somebody begins to wait for a given time.</summary>
internal sealed class WatchedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_lock)
        {
            _waits.Add(dueTime);
            _begun.TrySetResult();
            _begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return timer;
    }

    /// <summary>Moves the clock by a time as soon as somebody waits for it.</summary>
    public async Task PassAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task begun;
            lock (_lock)
            {
                if (_waits.Remove(wait))
                {
                    break;
                }

                begun = _begun.Task;
            }

            await begun.WaitAsync(cancellationToken);
        }

        Advance(wait);
    }
}
