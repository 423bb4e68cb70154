using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmtpServer.Protocol;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Notices;
using VssId.Backend.Database;
using VssId.Backend.Messages;
using VssId.Backend.Notices;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>E-mails go the way of text messages: in the transaction that makes them, sealed, and again only when surely not sent; on either database.</summary>
public abstract class OutboxEmailTests(House house)
{
    private MailServer Mails => ((IMailHouse)house).Mails;

    [Fact]
    public async Task Whoever_has_an_address_on_record_may_choose_e_mail_and_gets_it()
    {
        var (someone, session, place) = await WithAddressAsync("canary.box@mau.vn");
        (await ChooseAsync(session, place)).Way.ShouldBe(NoticeWay.Email);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SignInAsync(someone, house.NewPlace());

        var mail = await Mails.NextAsync();
        mail.To.Mailboxes.Single().Address.ShouldBe("canary.box@mau.vn");
        mail.Subject.ShouldBe("VssID: Tài khoản của anh/chị vừa được đăng nhập");
        mail.TextBody!.ShouldContain("trang web BHXH");
        await EmptyAsync();
        house.Texts.Has(someone.Phone).ShouldBeFalse();
        house.Logs.Lines.ShouldNotContain(line => line.Contains("canary", StringComparison.OrdinalIgnoreCase) || line.Contains("vừa được đăng nhập", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_server_puts_off_comes_later_under_the_same_id_and_is_sealed_until_then()
    {
        Mails.Refusals.Enqueue(new SmtpResponse(SmtpReplyCode.InsufficientStorage, "full"));
        await PutAsync("hop.thu@mau.vn");
        await UntilAsync(rows => rows is [{ Failures: 1, TakenAt: 0 }]);
        foreach (var blob in (await house.DumpAsync()).OfType<byte[]>())
        {
            blob.AsSpan().IndexOf(Encoding.UTF8.GetBytes("hop.thu")).ShouldBe(-1);
        }

        Mails.HasMail.ShouldBeFalse();
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        (await Mails.NextAsync()).TextBody!.TrimEnd().ShouldBe("Chữ");
        await EmptyAsync();
    }

    [Fact]
    public async Task What_the_server_refuses_is_gone()
    {
        Mails.Refusals.Enqueue(new SmtpResponse(SmtpReplyCode.TransactionFailed, "no"));
        await PutAsync("hop.thu@mau.vn");
        await EmptyAsync();
        Mails.HasMail.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_and_a_transaction_that_is_dropped_send_nothing()
    {
        await PutAsync(address: null);
        await using (var scope = house.App.Services.CreateAsyncScope())
        {
            await using var work = scope.ServiceProvider.GetRequiredService<Work>();
            await work.BeginAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<Outbox>().PutEmailAsync("hop.thu@mau.vn", "VssID", "Chữ", house.Clock.Milliseconds(), house.Clock.Milliseconds() + 1_000, CancellationToken.None);
        }

        (await house.InDatabaseAsync(context => context.Outbox.CountAsync())).ShouldBe(0);
        Mails.HasMail.ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_that_was_taken_away_is_no_way_any_more()
    {
        var (someone, session, place) = await WithAddressAsync("hop.thu@mau.vn");
        await ChooseAsync(session, place);
        var account = await house.AccountOfAsync(someone);
        await house.InDatabaseAsync(context => context.Accounts.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, (string?)null)));
        var settings = await house.Client.GetNoticesAsync(session.Token, place.ToHeaders(), CancellationToken.None);
        settings.Way.ShouldBe(NoticeWay.Sms);
        settings.Ways.ShouldNotContain(NoticeWay.Email);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SignInAsync(someone, house.NewPlace());
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldBe(
            NoticeText.Sms(new NoticeGiven(NoticeKind.SignInElsewhere, NoticeRules.DayOf(house.Clock.GetUtcNow()), "webchat")));
    }

    private async Task<(Someone Someone, Session Session, Place Place)> WithAddressAsync(string address)
    {
        var someone = await house.NewPersonAsync();
        var account = await house.AccountOfAsync(someone);
        await house.InDatabaseAsync(context => context.Accounts.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, address)));
        var place = house.NewPlace();
        return (someone, await house.SignInAsync(someone, place), place);
    }

    private Task<NoticeSettings> ChooseAsync(Session session, Place place) =>
        house.Client.ChangeNoticesAsync(new NoticeChange(Way: NoticeWay.Email), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);

    private async Task PutAsync(string? address)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        await using var work = scope.ServiceProvider.GetRequiredService<Work>();
        await work.BeginAsync(CancellationToken.None);
        var now = house.Clock.Milliseconds();
        await scope.ServiceProvider.GetRequiredService<Outbox>().PutEmailAsync(address, "VssID", "Chữ", now, now + TimeSpan.FromHours(1).Milliseconds(), CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }

    private Task EmptyAsync() => UntilAsync(rows => rows.Count == 0);

    private async Task UntilAsync(Func<List<OutboxRow>, bool> state)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!state(await house.InDatabaseAsync(context => context.Outbox.AsNoTracking().ToListAsync())))
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}

public sealed class OutboxEmailsOnSqlite(MailSqliteHouse house) : OutboxEmailTests(house), IClassFixture<MailSqliteHouse>;

public sealed class OutboxEmailsOnPostgres(MailPostgresHouse house) : OutboxEmailTests(house), IClassFixture<MailPostgresHouse>;
