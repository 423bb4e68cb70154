using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using VssId.Backend.Messages;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>A real mail server on a port of this machine, with a user and a password where the way is closed.</summary>
internal sealed class MailServer : MessageStore, IAsyncDisposable
{
    public const string User = "vssid";
    public const string Password = "made-up-password";

    private readonly Channel<MimeMessage> mails = Channel.CreateUnbounded<MimeMessage>();
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    public int Port { get; private set; }

    /// <summary>Replies to the next texts instead of taking them.</summary>
    public ConcurrentQueue<SmtpResponse> Refusals { get; } = new();

    public static async Task<MailServer> StartAsync(EmailSecurity security, X509Certificate2? certificate = null)
    {
        var server = new MailServer();
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            server.Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        var isClosed = security is not EmailSecurity.None;
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, server.Port)).IsSecure(security is EmailSecurity.Tls).AuthenticationRequired(isClosed).AllowUnsecureAuthentication(false);
                if (certificate is not null)
                {
                    endpoint.Certificate(certificate);
                }
            })
            .Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)server);
        services.Add((IUserAuthenticator)new DelegatingUserAuthenticator((user, password) => user == User && password == Password));
        server.running = new SmtpServer.SmtpServer(options, services).StartAsync(server.stop.Token);
        await server.UntilItListensAsync();
        return server;
    }

    /// <summary>The next e-mail.</summary>
    public async Task<MimeMessage> NextAsync() => await mails.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Whether an e-mail is there.</summary>
    public bool HasMail => mails.Reader.TryPeek(out _);

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Refusals.TryDequeue(out var refusal))
        {
            return refusal;
        }

        using var stream = new MemoryStream(buffer.ToArray());
        mails.Writer.TryWrite(await MimeMessage.LoadAsync(stream, cancellationToken));
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await running.WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (OperationCanceledException)
        {
            // As it was told.
        }

        stop.Dispose();
    }

    private async Task UntilItListensAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                limit.Token.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }
    }
}
