using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Client.Notices;
using VssId.Backend.Database;
using VssId.Backend.Messages;
using VssId.Backend.People;
using VssId.Backend.Rights;
using VssId.Backend.Sessions;

namespace VssId.Backend.Notices;

/// <summary>Keeps which notices citizens want, and how.</summary>
internal sealed class NoticeRegister(
    BackendContext context, Work work, PeopleRegister people, ConsentRegister consents, AuditTrail audit, IOptions<EmailOptions> email)
{
    /// <summary>The citizen's settings.</summary>
    public async Task<NoticeSettings> ReadAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var settings = await OfAsync(citizen.Account, cancellationToken);
        await WriteDownAsync(citizen, "asked by citizen", cancellationToken);
        await work.CommitAsync(cancellationToken);
        return settings;
    }

    /// <summary>Switches a kind, in the transaction of the request.</summary>
    /// <returns>Null when a consent that it needs is not given.</returns>
    public async Task<NoticeSettings?> SwitchAsync(Citizen citizen, NoticeKind kind, bool isOn, CancellationToken cancellationToken)
    {
        // Whoever withdraws a consent at the same time waits: a kind is never on without it.
        await people.HoldAsync(citizen.Account, cancellationToken);
        if (isOn && !await consents.AllowsAsync(citizen.Account, NoticeRules.Needs(kind), cancellationToken))
        {
            return null;
        }

        var name = kind.ToString();
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO notice_switches (account_id, kind, is_on) VALUES ({citizen.Account}, {name}, {isOn})
            ON CONFLICT (account_id, kind) DO UPDATE SET is_on = excluded.is_on
            """, cancellationToken);
        return await ChangedAsync(citizen, cancellationToken);
    }

    /// <summary>Chooses a way, in the transaction of the request.</summary>
    /// <returns>Null when it cannot be had.</returns>
    public async Task<NoticeSettings?> ChooseAsync(Citizen citizen, NoticeWay way, CancellationToken cancellationToken)
    {
        if (!(await OfAsync(citizen.Account, cancellationToken)).Ways.Contains(way))
        {
            return null;
        }

        await context.Accounts.Where(row => row.Id == citizen.Account).ExecuteUpdateAsync(set => set.SetProperty(row => row.NoticeWay, way), cancellationToken);
        return await ChangedAsync(citizen, cancellationToken);
    }

    private async Task<NoticeSettings> ChangedAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        var settings = await OfAsync(citizen.Account, cancellationToken);
        await WriteDownAsync(citizen, "changed by citizen", cancellationToken);
        return settings;
    }

    private async Task<NoticeSettings> OfAsync(long account, CancellationToken cancellationToken)
    {
        var row = await context.Accounts.AsNoTracking().Where(each => each.Id == account).Select(each => new { each.NoticeWay, HasEmail = each.Email != null }).SingleAsync(cancellationToken);
        var channels = await context.Links.Where(link => link.AccountId == account).Select(link => link.Channel).Distinct().ToListAsync(cancellationToken);
        var switches = await context.NoticeSwitches.AsNoTracking().Where(each => each.AccountId == account).ToDictionaryAsync(each => each.Kind, each => each.IsOn, cancellationToken);
        NoticeWay[] ways =
        [
            NoticeWay.Sms,
            .. channels.Contains("zalo", StringComparer.Ordinal) ? [NoticeWay.Zalo] : Array.Empty<NoticeWay>(),
            .. row.HasEmail && email.Value.IsOn ? [NoticeWay.Email] : Array.Empty<NoticeWay>(),
            .. channels.Contains("ussd", StringComparer.Ordinal) ? [NoticeWay.Ussd] : Array.Empty<NoticeWay>(),
        ];
        return new NoticeSettings(
            [.. Enum.GetValues<NoticeKind>().Select(kind => new NoticeSetting(kind, switches.TryGetValue(kind, out var isOn) ? isOn : NoticeRules.IsOnByDefault(kind)))],
            // What was chosen and cannot be had any more counts no more.
            row.NoticeWay is { } chosen && ways.Contains(chosen) ? chosen : ways.Contains(NoticeWay.Zalo) ? NoticeWay.Zalo : NoticeWay.Sms,
            ways);
    }

    private async Task WriteDownAsync(Citizen citizen, string why, CancellationToken cancellationToken) =>
        await audit.WriteAsync(new AuditEntry(citizen.Account, await people.PersonIdOfAsync(citizen.Account, cancellationToken), "notices", citizen.Channel, why), cancellationToken);
}
