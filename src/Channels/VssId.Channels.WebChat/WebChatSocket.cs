using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat;

/// <summary>One open stream. It reads the log itself, from the position it has sent, so that replay and live are one order: nothing is lost or doubled whichever replica wrote it, and nothing piles up here for a slow reader.</summary>
internal sealed class WebChatSocket(
    WebSocket socket,
    string conversation,
    string address,
    IChannelLog log,
    WebChatHistory history,
    WebChatOptions options,
    TimeProvider time,
    ILogger<WebChatSocket> logger)
{
    private const int MostPassing = 16;
    private const int ReceiveBytes = 1_024;

    // The client only pings; one that talks more is not ours.
    private const int LargestFrame = 64 * 1024;

    private readonly Channel<byte[]> _passing = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostPassing) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Shows something that is in no log.</summary>
    public void Pass(byte[] activitySet)
    {
        _passing.Writer.TryWrite(activitySet);
        _wake.Writer.TryWrite(true);
    }

    /// <summary>Serves the stream until either side ends it.</summary>
    /// <param name="position">What the client has.</param>
    /// <param name="stopping">Signals that this replica goes away.</param>
    /// <param name="aborted">Signals that the connection is gone.</param>
    public async Task RunAsync(long position, CancellationToken stopping, CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        using var appended = log.OnAppend(WebChatPass.StoreIdOf(conversation), () => _wake.Writer.TryWrite(true));
        var receiving = ReceiveAsync(end, aborted);
        try
        {
            await PumpAsync(position, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            await CloseAsync(stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure);
        }
        catch (TimeoutException)
        {
            Log.SlowReader(logger);
            socket.Abort();
        }
        catch (WebSocketException)
        {
            // The other side is gone; it comes back with its watermark.
            socket.Abort();
        }

        await end.CancelAsync();
        await HangUpAsync(receiving);
    }

    private async Task PumpAsync(long position, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var page = await history.ReadAsync(conversation, position, address, cancellationToken);
                if (page.Shown > 0)
                {
                    await SendAsync(page.ActivitySet, cancellationToken);
                }

                if (page.Through > position)
                {
                    position = page.Through;
                    continue;
                }
            }
            catch (StoreUnavailableException exception)
            {
                // The stream stays open and goes on when the store is back.
                Log.StoreAway(logger, exception);
            }

            while (_passing.Reader.TryRead(out var passing))
            {
                await SendAsync(passing, cancellationToken);
            }

            await WaitAsync(cancellationToken);
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var poll = new CancellationTokenSource(options.PollInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(poll.Token, cancellationToken);
        try
        {
            await _wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody called: look all the same.
        }
    }

    private async Task SendAsync(byte[] frame, CancellationToken cancellationToken) =>
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).WaitAsync(options.SendTimeout, time, cancellationToken);

    // An empty text frame is the client's ping. Nothing else is expected, but close frames are seen by reading only.
    private async Task ReceiveAsync(CancellationTokenSource end, CancellationToken aborted)
    {
        var buffer = new byte[ReceiveBytes];
        var size = 0;
        try
        {
            while (size <= LargestFrame)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), aborted);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                size = received.EndOfMessage ? 0 : size + received.Count;
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone without a word, or closed by us.
        }

        await end.CancelAsync();
    }

    // The other side may never answer our close frame.
    private async Task HangUpAsync(Task receiving)
    {
        try
        {
            await receiving.WaitAsync(options.SendTimeout, time);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            await receiving;
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus status)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            await socket.CloseOutputAsync(status, statusDescription: null, CancellationToken.None).WaitAsync(options.SendTimeout, time);
        }
        catch (Exception exception) when (exception is WebSocketException or TimeoutException)
        {
            socket.Abort();
        }
    }
}
