using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>A wire to a server that can hang or be cut.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<TcpClient> clients = [];
    private readonly Task accepting;
    private readonly int target;
    private volatile TaskCompletionSource open = Opened();
    private volatile bool cut;

    public Relay(int target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Connections stay open, and nothing comes through.</summary>
    public void Hang() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Connections break, and new ones are closed at once.</summary>
    public void Cut()
    {
        cut = true;
        foreach (var client in clients)
        {
            client.Dispose();
        }
    }

    /// <summary>Everything comes through again.</summary>
    public void Mend()
    {
        cut = false;
        open.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        Mend();
        listener.Stop();
        Cut();
        await accepting;
        stop.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync(stop.Token);
                if (cut)
                {
                    near.Dispose();
                    continue;
                }

                var far = new TcpClient();
                clients.Add(near);
                clients.Add(far);
                _ = PumpBothAsync(near, far);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task PumpBothAsync(TcpClient near, TcpClient far)
    {
        using (near)
        using (far)
        {
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, target, stop.Token);
                await Task.WhenAny(PumpAsync(near.GetStream(), far.GetStream()), PumpAsync(far.GetStream(), near.GetStream()));
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 << 10];
        while (await from.ReadAsync(buffer, stop.Token) is > 0 and var count)
        {
            await open.Task.WaitAsync(stop.Token);
            await to.WriteAsync(buffer.AsMemory(0, count), stop.Token);
        }
    }
}
