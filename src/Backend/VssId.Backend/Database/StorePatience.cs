namespace VssId.Backend.Database;

/// <summary>The deadline of a request, for what waits for something else than the database meanwhile.</summary>
internal sealed class StorePatience(CancellationTokenSource deadline, TimeSpan length)
{
    /// <summary>Stops the deadline; it begins anew when the pause is over.</summary>
    public IDisposable Pause()
    {
        deadline.CancelAfter(Timeout.InfiniteTimeSpan);
        return new Rest(this);
    }

    private sealed class Rest(StorePatience patience) : IDisposable
    {
        public void Dispose() => patience.Resume();
    }

    private void Resume() => deadline.CancelAfter(length);
}
