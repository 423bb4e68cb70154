using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Notices;
using VssId.Backend.Database;
using VssId.Backend.Events;
using VssId.Backend.Messages;
using VssId.Backend.Rights;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Notices;

/// <summary>Gives notices: each once, on the way that the citizen chose, when they may be disturbed.</summary>
internal sealed class NoticeDesk(
    BackendContext context, ConsentRegister consents, EventBook events, Outbox outbox, BackendKeys keys, CredentialKeys names, TimeProvider clock, IOptions<EmailOptions> email)
{
    // Old news of the day before is of no use.
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    /// <summary>Gives a notice, in the transaction of whoever makes it. Given before, or not wanted, it does nothing.</summary>
    /// <param name="account">To whom.</param>
    /// <param name="notice">What it says.</param>
    /// <param name="occasion">Names what it is about; for each of a kind there is one notice ever. Without line breaks.</param>
    /// <param name="here">Blind name of the conversation that it is about: not told there.</param>
    /// <param name="told">Blind name of a conversation that was told already.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task GiveAsync(long account, NoticeGiven notice, string occasion, byte[]? here, byte[]? told, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var name = names.NameOf("notice", string.Create(CultureInfo.InvariantCulture, $"{account} {notice.Kind} {occasion}"));
        var kind = notice.Kind.ToString();
        var at = now.ToUnixTimeMilliseconds();
        if (await context.Database.ExecuteSqlAsync(
            $"INSERT INTO notices (name, account_id, kind, at) VALUES ({name}, {account}, {kind}, {at}) ON CONFLICT (name) DO NOTHING", cancellationToken) != 1
            || !await IsWantedAsync(account, notice.Kind, cancellationToken))
        {
            return;
        }

        var way = await SendAsync(account, notice, NoticeRules.LeavesAt(notice.Kind, now).ToUnixTimeMilliseconds(), here, told, cancellationToken);
        await context.Notices.Where(row => row.Name == name).ExecuteUpdateAsync(set => set.SetProperty(row => row.Way, way), cancellationToken);
    }

    private async Task<bool> IsWantedAsync(long account, NoticeKind kind, CancellationToken cancellationToken)
    {
        var isOn = await context.NoticeSwitches.Where(row => row.AccountId == account && row.Kind == kind).Select(row => (bool?)row.IsOn).SingleOrDefaultAsync(cancellationToken);
        return (isOn ?? NoticeRules.IsOnByDefault(kind)) && await consents.AllowsAsync(account, NoticeRules.Needs(kind), cancellationToken);
    }

    private async Task<NoticeWay> SendAsync(long account, NoticeGiven notice, long leavesAt, byte[]? here, byte[]? told, CancellationToken cancellationToken)
    {
        var to = await context.Accounts.AsNoTracking().Where(row => row.Id == account).Select(row => new { row.Phone, row.Email, row.NoticeWay }).SingleAsync(cancellationToken);
        var good = leavesAt + GoodFor.Milliseconds();
        switch (to.NoticeWay)
        {
            // Zalo is the way of those who chose none and use it.
            case NoticeWay.Zalo or null when await TellAsync(account, notice, "zalo", leavesAt - NoticeRules.ZaloWindow(notice.Kind).Milliseconds(), leavesAt, here, told, cancellationToken):
                return NoticeWay.Zalo;
            case NoticeWay.Ussd when await TellAsync(account, notice, "ussd", usedSince: 0, leavesAt, here, told, cancellationToken):
                return NoticeWay.Ussd;
            case NoticeWay.Email when to.Email is { } address && email.Value.IsOn:
                var (subject, text) = NoticeText.Email(notice);
                await outbox.PutEmailAsync(address, subject, text, leavesAt, good, cancellationToken);
                return NoticeWay.Email;
            default:
                await outbox.PutAsync(to.Phone, NoticeText.Sms(notice), leavesAt, good, cancellationToken);
                return NoticeWay.Sms;
        }
    }

    /// <summary>Tells the conversation of a channel that was signed in last.</summary>
    /// <returns>Whether it is told; not when there is none, or it was used too long ago.</returns>
    private async Task<bool> TellAsync(
        long account, NoticeGiven notice, string channel, long usedSince, long leavesAt, byte[]? here, byte[]? told, CancellationToken cancellationToken)
    {
        var others = context.Links.AsNoTracking().Where(row => row.AccountId == account && row.Channel == channel && row.UsedAt >= usedSince);
        if (here is not null)
        {
            others = others.Where(row => row.Place != here);
        }

        if (await others.OrderByDescending(row => row.UsedAt).FirstOrDefaultAsync(cancellationToken) is not { } link || NameOf(link) is not { } conversation)
        {
            return false;
        }

        if (told is null || !link.Place.AsSpan().SequenceEqual(told))
        {
            await events.PutAsync(EventTypes.Notice, channel, conversation, notice, BackendJson.Default.NoticeGiven, cancellationToken, leavesAt);
        }

        return true;
    }

    // Sealed under a secret that was changed since, it names nobody any more.
    private string? NameOf(Link link)
    {
        try
        {
            return Encoding.UTF8.GetString(keys.Open(link.Conversation, link.Place));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
