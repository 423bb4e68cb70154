using VssId.Backend.Messages;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend on SQLite with a mail server.</summary>
public sealed class MailSqliteHouse : SqliteHouse, IMailHouse
{
    MailServer IMailHouse.Mails => mails!;

    private MailServer? mails;

    public override async ValueTask InitializeAsync()
    {
        mails = await MailServer.StartAsync(EmailSecurity.None);
        IMailHouse.Settle(Settings, mails);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await (mails?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }
}
