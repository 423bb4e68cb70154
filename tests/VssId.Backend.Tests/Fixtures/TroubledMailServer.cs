using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>A mail server that fails at a chosen word of RFC 5321.</summary>
internal sealed class TroubledMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private readonly MailTrouble trouble;
    private readonly Task running;

    public TroubledMailServer(MailTrouble trouble)
    {
        this.trouble = trouble;
        listener.Start();
        running = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Done when it says nothing any more.</summary>
    public Task IsSilent => silent.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        try
        {
            await running;
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // As it was told.
        }

        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        using var client = await listener.AcceptTcpClientAsync(stop.Token);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        if (trouble is MailTrouble.HangsUp)
        {
            return;
        }

        await SayAsync(trouble switch { MailTrouble.Silent => null, MailTrouble.Busy => "421 busy", _ => "220 here" });
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await SayAsync("250 good day");
                    break;
                case "MAIL":
                    await SayAsync(trouble switch { MailTrouble.RefusesSender => "550 no", MailTrouble.DefersSender => "451 later", _ => "250 yes" });
                    break;
                case "RCPT" when trouble is MailTrouble.HangsUpAtReceiver:
                    return;
                case "RCPT":
                    await SayAsync(trouble switch { MailTrouble.RefusesReceiver => "550 nobody", MailTrouble.DefersReceiver => "450 later", _ => "250 yes" });
                    break;
                case "DATA":
                    await SayAsync("354 go on");
                    while (await reader.ReadLineAsync(stop.Token) is not (null or "."))
                    {
                    }

                    if (trouble is MailTrouble.HangsUpAfterText)
                    {
                        return;
                    }

                    await SayAsync(trouble switch { MailTrouble.SilentAfterText => null, MailTrouble.DefersText => "452 full", MailTrouble.RefusesText => "554 no", _ => "250 taken" });
                    break;
                case "QUIT" when trouble is MailTrouble.HangsUpAtFarewell:
                    return;
                default:
                    await SayAsync("221 bye");
                    break;
            }
        }

        async Task SayAsync(string? reply)
        {
            if (reply is null)
            {
                silent.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop.Token);
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), stop.Token);
        }
    }
}
