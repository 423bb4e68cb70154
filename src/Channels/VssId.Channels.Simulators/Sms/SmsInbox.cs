namespace VssId.Channels.Simulators.Sms;

/// <summary>The inbox of all phones: the last 200 messages, in memory.</summary>
public sealed class SmsInbox(TimeProvider time)
{
    private const int Kept = 200;
    private readonly Lock _lock = new();
    private readonly Queue<SmsMessage> _messages = new();
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last;

    /// <summary>Takes a message in.</summary>
    /// <param name="to">The phone.</param>
    /// <param name="text">The text.</param>
    public SmsMessage Add(string to, string text)
    {
        SmsMessage message;
        TaskCompletionSource arrival;
        lock (_lock)
        {
            message = new SmsMessage(++_last, to, text, time.GetUtcNow());
            _messages.Enqueue(message);
            if (_messages.Count > Kept)
            {
                _messages.Dequeue();
            }

            arrival = _arrival;
            _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        arrival.SetResult();
        return message;
    }

    /// <summary>The messages after a number, at once when there are any.</summary>
    /// <param name="after">Number of the last message that is known; 0 for all.</param>
    /// <param name="wait">How long to wait for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<SmsMessage>> ReadAsync(long after, TimeSpan wait, CancellationToken cancellationToken)
    {
        var (found, arrival) = Look(after);
        if (found.Count > 0 || wait <= TimeSpan.Zero)
        {
            return found;
        }

        try
        {
            await arrival.WaitAsync(wait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing came: that is an answer too.
        }

        return Look(after).Found;
    }

    private (IReadOnlyList<SmsMessage> Found, Task Arrival) Look(long after)
    {
        lock (_lock)
        {
            return ([.. _messages.Where(message => message.Number > after)], _arrival.Task);
        }
    }
}
