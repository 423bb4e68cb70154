namespace VssId.Channels.Simulators.Zalo;

/// <summary>A person with Zalo on the phone, and their chat with the account.</summary>
internal sealed class Person(string id)
{
    // An open page of an endless test does not fill the memory.
    private const int MaxMessages = 500;

    private readonly Lock _lock = new();
    private readonly List<ChatMessage> _messages = [];
    private TaskCompletionSource _appended = NewSignal();
    private int _last;

    /// <summary>Id of the person for this account.</summary>
    public string Id { get; } = id;

    /// <summary>Whether the account may know the person: they followed it or wrote to it.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Whether the person follows the account.</summary>
    public bool Follows { get; set; }

    /// <summary>Adds a message to the chat.</summary>
    public void Append(string from, SentContent content, string? image, ChatFile? file, DateTimeOffset at)
    {
        TaskCompletionSource appended;
        lock (_lock)
        {
            _messages.Add(new ChatMessage(++_last, from, content.Text, content.Buttons, image, file, at));
            if (_messages.Count > MaxMessages)
            {
                _messages.RemoveAt(0);
            }

            appended = _appended;
            _appended = NewSignal();
        }

        appended.TrySetResult();
    }

    /// <summary>Messages after a position; waits for one when there is none yet.</summary>
    /// <returns>The messages; none when the wait is over.</returns>
    public async Task<IReadOnlyList<ChatMessage>> ReadAsync(int after, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        Task appended;
        lock (_lock)
        {
            if (_last > after || wait <= TimeSpan.Zero)
            {
                return [.. _messages.Where(message => message.Number > after)];
            }

            appended = _appended.Task;
        }

        try
        {
            await appended.WaitAsync(wait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return [];
        }

        return await ReadAsync(after, TimeSpan.Zero, time, cancellationToken);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
