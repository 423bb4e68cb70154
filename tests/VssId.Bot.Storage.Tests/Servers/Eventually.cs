namespace VssId.Bot.Storage.Tests.Servers;

/// <summary>Waits for a real server, and no longer than a limit.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<ValueTask<bool>> condition, TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit);
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, timeout.Token);
        }
    }
}
