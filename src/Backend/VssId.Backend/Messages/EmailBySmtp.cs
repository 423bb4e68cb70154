using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace VssId.Backend.Messages;

/// <summary>Hands e-mails to a mail server (RFC 5321), one connection each.</summary>
internal sealed class EmailBySmtp(IOptions<EmailOptions> options, TimeProvider clock)
{
    /// <summary>Sends an e-mail. Failures are results, not exceptions.</summary>
    public async Task<SendResult> SendAsync(EmailMessage email, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn || !MailboxAddress.TryParse(email.To, out var to))
        {
            return SendResult.Refused;
        }

        using var deadline = new CancellationTokenSource(options.Value.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var client = new Submission();
        try
        {
            await ConnectAsync(client, either.Token);
        }
        catch (Exception fault) when (IsOutage(fault, cancellationToken) || fault is CommandException or MailKit.Security.AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            // Nothing of the e-mail was said yet, and an operator can mend this while it is still of use.
            return SendResult.NotSent;
        }

        try
        {
            await client.SendAsync(MessageOf(email, to), either.Token);
        }
        catch (SmtpCommandException refusal)
        {
            // A reply is a reply: 5yz is for good, 4yz was not taken (RFC 5321, 4.2.1).
            return (int)refusal.StatusCode >= 500 ? SendResult.Refused : SendResult.NotSent;
        }
        catch (Exception fault) when (IsOutage(fault, cancellationToken))
        {
            // Before the text the server has nothing; after it only its reply says whether it keeps it.
            return client.MayHaveText ? SendResult.Unknown : SendResult.NotSent;
        }
        catch (NotSupportedException)
        {
            // The address has letters that this server does not take.
            return SendResult.Refused;
        }

        await LeaveAsync(client, either.Token);
        return SendResult.Sent;
    }

    private async Task ConnectAsync(Submission client, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.TrustedRoots.Length > 0)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(settings.TrustedRoots, certificate, errors);
        }

        await client.ConnectAsync(
            settings.Host,
            settings.Port,
            settings.Security switch
            {
                EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                EmailSecurity.None => SecureSocketOptions.None,
                _ => SecureSocketOptions.StartTls,
            },
            cancellationToken);
        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
        }
    }

    private MimeMessage MessageOf(EmailMessage email, MailboxAddress to)
    {
        var from = MailboxAddress.Parse(options.Value.From);
        var message = new MimeMessage([from], [to], email.Subject, new TextPart(TextFormat.Plain) { Text = email.Text })
        {
            Date = clock.GetUtcNow(),
            MessageId = $"{email.Reference}@{from.Domain}",
        };
        // Nobody's holiday reply is to come back (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static bool IsOutage(Exception fault, CancellationToken cancellationToken) =>
        fault is ProtocolException or IOException or SocketException or TimeoutException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    // The e-mail is the server's by now, however it takes our leave.
    private static async Task LeaveAsync(Submission client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception fault) when (fault is CommandException or ProtocolException or IOException or SocketException or OperationCanceledException)
        {
            // Then without.
        }
    }

    private static bool IsTrusted(string roots, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(roots);
        // Authorities of one house seldom publish what they took back.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        using var server = new X509Certificate2(certificate);
        return chain.Build(server);
    }

    /// <summary>A connection that knows whether the text may have gone out.</summary>
    private sealed class Submission : SmtpClient
    {
        /// <summary>Whether the receiver was taken: the text comes next.</summary>
        public bool MayHaveText { get; private set; }

        protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => MayHaveText = true;
    }
}
