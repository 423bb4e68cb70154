namespace VssId.Bot.Engine.Turns;

/// <summary>Messages of one conversation wait for each other inside a process: a hundred copies at once must not all run their effects before one wins.</summary>
internal sealed class ConversationQueue
{
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <summary>Waits for its place; disposing lets the next one in.</summary>
    public async ValueTask<IDisposable> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        Line line;
        lock (_lines)
        {
            if (!_lines.TryGetValue(conversation, out line!))
            {
                line = new Line();
                _lines.Add(conversation, line);
            }

            line.Waiting++;
        }

        try
        {
            await line.Door.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Place(this, conversation, line);
        }
        catch
        {
            Leave(conversation, line);
            throw;
        }
    }

    private void Leave(string conversation, Line line)
    {
        lock (_lines)
        {
            if (--line.Waiting == 0)
            {
                _lines.Remove(conversation);
                line.Door.Dispose();
            }
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Door { get; } = new(1, 1);

        public int Waiting { get; set; }
    }

    private sealed class Place(ConversationQueue queue, string conversation, Line line) : IDisposable
    {
        public void Dispose()
        {
            line.Door.Release();
            queue.Leave(conversation, line);
        }
    }
}
