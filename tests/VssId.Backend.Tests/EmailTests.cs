using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SmtpServer.Protocol;
using VssId.Backend.Messages;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>E-mails go to a mail server over a closed way, and what became of them is known as well as it can be.</summary>
public sealed class EmailTests
{
    private static readonly EmailMessage Email = new("nguoi.dan@mau.vn", "VssID: Thẻ BHYT", "Kính gửi anh/chị,\nThẻ sắp hết hạn.\n.\n..hai chấm", "0123456789abcdef0123456789abcdef");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Ways() => new(Enum.GetNames<EmailSecurity>());

    public static TheoryData<MailTrouble, string> Troubles() => new()
    {
        { MailTrouble.HangsUp, nameof(SendResult.NotSent) },
        { MailTrouble.Busy, nameof(SendResult.NotSent) },
        { MailTrouble.RefusesSender, nameof(SendResult.Refused) },
        { MailTrouble.DefersSender, nameof(SendResult.NotSent) },
        { MailTrouble.RefusesReceiver, nameof(SendResult.Refused) },
        { MailTrouble.DefersReceiver, nameof(SendResult.NotSent) },
        { MailTrouble.HangsUpAtReceiver, nameof(SendResult.NotSent) },
        { MailTrouble.DefersText, nameof(SendResult.NotSent) },
        { MailTrouble.RefusesText, nameof(SendResult.Refused) },
        { MailTrouble.HangsUpAfterText, nameof(SendResult.Unknown) },
        { MailTrouble.HangsUpAtFarewell, nameof(SendResult.Sent) },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_e_mail_arrives_as_it_was_written(string way)
    {
        var security = Enum.Parse<EmailSecurity>(way);
        using var certificate = Certificates.Of();
        await using var server = await MailServer.StartAsync(security, certificate);
        using var roots = new Roots(certificate);
        (await SendAsync(Options(server.Port, security, roots.Path))).ShouldBe(SendResult.Sent);

        var mail = await server.NextAsync();
        mail.Subject.ShouldBe(Email.Subject);
        mail.TextBody!.ReplaceLineEndings("\n").ShouldBe(Email.Text);
        mail.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe(Email.To);
        mail.From.Mailboxes.ShouldHaveSingleItem().ShouldBe(new MailboxAddress("VssID", "vssid@mau.vn"));
        mail.MessageId.ShouldBe(Email.Reference + "@mau.vn");
        mail.Date.ShouldBe(clock.GetUtcNow());
        mail.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task What_the_server_says_or_does_not_say_decides(MailTrouble trouble, string result)
    {
        await using var server = new TroubledMailServer(trouble);
        (await SendAsync(Options(server.Port, EmailSecurity.None))).ToString().ShouldBe(result);
    }

    [Theory]
    [InlineData(MailTrouble.Silent, nameof(SendResult.NotSent))]
    [InlineData(MailTrouble.SilentAfterText, nameof(SendResult.Unknown))]
    public async Task A_server_that_hangs_is_waited_for_so_long(MailTrouble trouble, string result)
    {
        await using var server = new TroubledMailServer(trouble);
        var sending = SendAsync(Options(server.Port, EmailSecurity.None));
        await server.IsSilent;
        clock.Advance(TimeSpan.FromSeconds(29));
        sending.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await sending.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).ToString().ShouldBe(result);
    }

    [Fact]
    public async Task A_server_that_is_not_there_may_be_there_later()
    {
        int port;
        await using (var server = new TroubledMailServer(MailTrouble.HangsUp))
        {
            port = server.Port;
        }

        (await SendAsync(Options(port, EmailSecurity.None))).ShouldBe(SendResult.NotSent);
    }

    [Fact]
    public async Task A_server_that_offers_no_closed_way_gets_nothing()
    {
        await using var server = await MailServer.StartAsync(EmailSecurity.None);
        (await SendAsync(Options(server.Port, EmailSecurity.StartTls))).ShouldBe(SendResult.NotSent);
        server.HasMail.ShouldBeFalse();
    }

    [Theory]
    [InlineData(nameof(EmailSecurity.StartTls))]
    [InlineData(nameof(EmailSecurity.Tls))]
    public async Task A_server_that_nobody_vouches_for_or_of_another_name_gets_nothing(string way)
    {
        var security = Enum.Parse<EmailSecurity>(way);
        using var certificate = Certificates.Of("mail.elsewhere.vn");
        using var another = Certificates.Of();
        await using var server = await MailServer.StartAsync(security, certificate);
        await using var stranger = await MailServer.StartAsync(security, another);
        using var roots = new Roots(certificate);
        (await SendAsync(Options(server.Port, security, roots.Path))).ShouldBe(SendResult.NotSent);
        (await SendAsync(Options(stranger.Port, security, roots.Path))).ShouldBe(SendResult.NotSent);
        (await SendAsync(Options(stranger.Port, security))).ShouldBe(SendResult.NotSent);
        (server.HasMail || stranger.HasMail).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_password_sends_nothing_and_may_be_mended()
    {
        using var certificate = Certificates.Of();
        await using var server = await MailServer.StartAsync(EmailSecurity.Tls, certificate);
        using var roots = new Roots(certificate);
        var options = Options(server.Port, EmailSecurity.Tls, roots.Path);
        options.Password = "another";
        (await SendAsync(options)).ShouldBe(SendResult.NotSent);
        server.HasMail.ShouldBeFalse();
    }

    [Fact]
    public async Task A_real_server_that_puts_it_off_or_refuses_is_understood()
    {
        await using var server = await MailServer.StartAsync(EmailSecurity.None);
        server.Refusals.Enqueue(new SmtpResponse(SmtpReplyCode.InsufficientStorage, "full"));
        server.Refusals.Enqueue(new SmtpResponse(SmtpReplyCode.TransactionFailed, "no"));
        var options = Options(server.Port, EmailSecurity.None);
        (await SendAsync(options)).ShouldBe(SendResult.NotSent);
        (await SendAsync(options)).ShouldBe(SendResult.Refused);
        (await SendAsync(options)).ShouldBe(SendResult.Sent);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_and_without_a_server_there_is_no_e_mail()
    {
        await using var server = await MailServer.StartAsync(EmailSecurity.None);
        var by = new EmailBySmtp(Microsoft.Extensions.Options.Options.Create(Options(server.Port, EmailSecurity.None)), clock);
        (await by.SendAsync(Email with { To = "khong phai thu" }, CancellationToken.None)).ShouldBe(SendResult.Refused);
        (await SendAsync(new EmailOptions())).ShouldBe(SendResult.Refused);
        Email.ToString().ShouldBe("EmailMessage");
    }

    [Theory]
    [InlineData("mail.mau.vn", "vssid@mau.vn", "", "", nameof(EmailSecurity.StartTls), true)]
    [InlineData("mail.mau.vn", "VssID <vssid@mau.vn>", "u", "p", nameof(EmailSecurity.Tls), true)]
    [InlineData("127.0.0.1", "vssid@mau.vn", "", "", nameof(EmailSecurity.None), true)]
    [InlineData("", "", "", "", nameof(EmailSecurity.StartTls), true)]
    [InlineData("mail.mau.vn", "", "", "", nameof(EmailSecurity.StartTls), false)]
    [InlineData("mail.mau.vn", "vssid", "", "", nameof(EmailSecurity.StartTls), false)]
    [InlineData("mail.mau.vn", "vssid@mau.vn", "u", "", nameof(EmailSecurity.StartTls), false)]
    [InlineData("mail.mau.vn", "vssid@mau.vn", "", "", nameof(EmailSecurity.None), false)]
    [InlineData("mail mau vn", "vssid@mau.vn", "", "", nameof(EmailSecurity.StartTls), false)]
    public void Settings_that_do_not_go_together_stop_the_start(string host, string from, string user, string password, string security, bool good) =>
        new EmailOptionsValidator().Validate(name: null, new EmailOptions { Host = host, From = from, User = user, Password = password, Security = Enum.Parse<EmailSecurity>(security) })
            .Succeeded.ShouldBe(good);

    private static EmailOptions Options(int port, EmailSecurity security, string roots = "") => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Security = security,
        From = "VssID <vssid@mau.vn>",
        User = security is EmailSecurity.None ? string.Empty : MailServer.User,
        Password = security is EmailSecurity.None ? string.Empty : MailServer.Password,
        TrustedRoots = roots,
    };

    private Task<SendResult> SendAsync(EmailOptions options) => new EmailBySmtp(Microsoft.Extensions.Options.Options.Create(options), clock).SendAsync(Email, TestContext.Current.CancellationToken);

    /// <summary>A file with a certificate that is trusted.</summary>
    private sealed class Roots : IDisposable
    {
        public Roots(X509Certificate2 certificate) => File.WriteAllText(Path, certificate.ExportCertificatePem());

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
