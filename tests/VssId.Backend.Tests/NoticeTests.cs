using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Rights;
using VssId.Backend.Database;
using VssId.Backend.Notices;
using VssId.Backend.Rights;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Notices come once, to those who want them, on their way and by day; on either database.</summary>
public abstract class NoticeTests(House house) : IDisposable
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private readonly HttpClient http = new();

    [Fact]
    public async Task An_arrival_is_told_once_by_text_message_to_whoever_wants_it()
    {
        TomorrowAt(10);
        var someone = await WhoWantsAsync(NoticeKind.NewVisit);
        (await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-1")).ShouldBe(HttpStatusCode.OK);
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldBe(NoticeText.Sms(new NoticeGiven(NoticeKind.NewVisit, Today)));

        (await ArriveAsync(ArrivalKind.Visit, someone.PersonalNumber, Today, "kcb-1")).ShouldBe(HttpStatusCode.OK);
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBe(NoticeWay.Sms);
        (await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-2")).ShouldBe(HttpStatusCode.OK);
        (await RowsAsync(someone)).Count.ShouldBe(2);
        await house.Texts.NextAsync(someone.Phone);
        house.Texts.Has(someone.Phone).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_does_not_want_it_and_whoever_is_not_there_are_answered_alike_and_get_nothing()
    {
        TomorrowAt(10);
        var month = new DateOnly(Today.Year, Today.Month, 1);
        var someone = await house.NewPersonAsync();
        (await ArriveAsync(ArrivalKind.MissingContribution, someone.Number, month, "c03-1")).ShouldBe(HttpStatusCode.OK);
        (await ArriveAsync(ArrivalKind.MissingContribution, "9989999999", month, "c03-1")).ShouldBe(HttpStatusCode.OK);
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBeNull();

        // Wanting it later brings no old news.
        await WantAsync(someone, NoticeKind.MissingContribution);
        (await ArriveAsync(ArrivalKind.MissingContribution, someone.Number, month, "c03-1")).ShouldBe(HttpStatusCode.OK);
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBeNull();
        (await ArriveAsync(ArrivalKind.MissingContribution, someone.Number, month, "c03-2")).ShouldBe(HttpStatusCode.OK);
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldContain(month.ToString("MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_switch_without_its_consent_brings_nothing()
    {
        var someone = await house.NewPersonAsync();
        var account = await house.AccountOfAsync(someone);
        await house.InDatabaseAsync(context =>
        {
            context.NoticeSwitches.Add(new NoticeSwitch { AccountId = account, Kind = NoticeKind.NewVisit, IsOn = true });
            return context.SaveChangesAsync();
        });
        await ConsentAsync(someone, ConsentPurpose.Notices);
        await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-1");
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_service_of_the_records_tells_arrivals()
    {
        var someone = await WhoWantsAsync(NoticeKind.NewVisit);
        (await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-1", service: "bot", key: House.ServiceKey)).ShouldBe(HttpStatusCode.Forbidden);
        (await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-1", key: House.ServiceKey)).ShouldBe(HttpStatusCode.Unauthorized);
        var refusal = await House.RefusalAsync(() => house.Client.TellArrivalAsync(new Arrival(ArrivalKind.Visit, someone.Number, Today, "kcb-1"), house.NewKey(), CancellationToken.None));
        (refusal.Type, refusal.Status).ShouldBe((ProblemTypes.NotAllowed, 403));
        (await RowsAsync(someone)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "99", 0, "r")]
    [InlineData(0, "9980000001", 1, "r")]
    [InlineData(0, "9980000001", 0, "")]
    [InlineData(0, "9980000001", 0, "two words")]
    [InlineData(0, "9980000001", 0, "lượt-1")]
    [InlineData(0, "9980000001", 0, "0123456789012345678901234567890123456789012345678901234567890")]
    [InlineData(1, "9980000001", 0, "r")]
    public async Task An_arrival_of_no_good_form_is_refused(int kind, string number, int days, string reference) =>
        (await ArriveAsync((ArrivalKind)kind, number, Today.AddDays(days), reference)).ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task At_night_a_notice_waits_until_seven()
    {
        var someone = await WhoWantsAsync(NoticeKind.NewVisit);
        TomorrowAt(22, 30);
        await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-1");
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBe(NoticeWay.Sms);
        var due = await house.InDatabaseAsync(context => context.Outbox.MaxAsync(row => row.DueAt));
        Clock.Time(due).ToOffset(Vietnam).TimeOfDay.ShouldBe(TimeSpan.FromHours(7));
        house.Clock.Advance(Clock.Time(due) - house.Clock.GetUtcNow() - TimeSpan.FromSeconds(3));
        house.Texts.Has(someone.Phone).ShouldBeFalse();
        // The courier looks every two seconds of a clock that stands still until it has begun to wait.
        for (var look = 0; look < 200 && !house.Texts.Has(someone.Phone); look++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(3));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldContain("BHYT");
    }

    [Theory]
    [InlineData(47, true)]
    [InlineData(49, false)]
    public async Task On_Zalo_the_last_conversation_is_told_while_its_window_is_open(int hours, bool isOpen)
    {
        var someone = await WhoWantsAsync(NoticeKind.NewVisit);
        var zalo = house.NewPlace("zalo");
        TomorrowAt(10);
        await house.SignInAsync(someone, zalo);
        house.Clock.Advance(TimeSpan.FromHours(hours));

        await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-1");

        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBe(isOpen ? NoticeWay.Zalo : NoticeWay.Sms);
        if (isOpen)
        {
            (await ToldAsync(zalo)).ShouldBe(new NoticeGiven(NoticeKind.NewVisit, Today));
        }
        else
        {
            (await house.Texts.NextAsync(someone.Phone)).Text.ShouldContain("BHYT");
        }
    }

    [Fact]
    public async Task What_waits_for_the_morning_goes_by_text_message_when_the_window_will_be_closed_then()
    {
        var someone = await WhoWantsAsync(NoticeKind.NewVisit);
        TomorrowAt(6, 30);
        await house.SignInAsync(someone, house.NewPlace("zalo"));
        house.Clock.Advance(TimeSpan.FromHours(47));
        await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-1");
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBe(NoticeWay.Sms);
    }

    [Fact]
    public async Task On_the_key_phone_the_next_call_is_told()
    {
        var someone = await WhoWantsAsync(NoticeKind.NewVisit);
        var ussd = house.NewPlace("ussd");
        TomorrowAt(10);
        var session = await house.SignInAsync(someone, ussd);
        await house.Client.ChangeNoticesAsync(new NoticeChange(Way: NoticeWay.Ussd), session.Token, ussd.ToHeaders(), house.NewKey(), CancellationToken.None);
        house.Clock.Advance(TimeSpan.FromDays(20));
        await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-1");
        (await ToldAsync(ussd)).Kind.ShouldBe(NoticeKind.NewVisit);
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBe(NoticeWay.Ussd);
    }

    [Fact]
    public async Task A_sign_in_in_another_place_is_told_and_one_in_the_same_place_is_not()
    {
        var someone = await house.NewPersonAsync();
        var (web, zalo) = (house.NewPlace(), house.NewPlace("zalo"));
        // At night too: whoever is robbed sleeps.
        TomorrowAt(23);
        await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SignInAsync(someone, web);
        (await RowsAsync(someone)).ShouldBeEmpty();

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SignInAsync(someone, zalo);
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldBe(NoticeText.Sms(new NoticeGiven(NoticeKind.SignInElsewhere, Today, "zalo")));
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBe(NoticeWay.Sms);
        house.Bot.All.ShouldNotContain(each => each.Type == EventTypes.Notice && (each.Conversation == web.Conversation || each.Conversation == zalo.Conversation));
    }

    [Fact]
    public async Task The_conversation_that_was_taken_over_is_not_told_twice()
    {
        var someone = await house.NewPersonAsync();
        var (zalo, web) = (house.NewPlace("zalo"), house.NewPlace());
        await house.SignInAsync(someone, zalo);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SignInAsync(someone, web);

        await TypedAsync(zalo, EventTypes.SessionTakenOver);
        // The way of choice is Zalo, and there it was told.
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBe(NoticeWay.Zalo);
        await DrainedAsync();
        house.Bot.All.ShouldNotContain(each => each.Type == EventTypes.Notice && each.Conversation == zalo.Conversation);
        house.Texts.Has(someone.Phone).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sign_in_on_Zalo_is_told_in_the_other_Zalo_conversation()
    {
        var someone = await house.NewPersonAsync();
        var (old, web, young) = (house.NewPlace("zalo"), house.NewPlace(), house.NewPlace("zalo"));
        await house.SignInAsync(someone, old);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SignInAsync(someone, web);
        // Paid, as what protects the account is worth it.
        house.Clock.Advance(TimeSpan.FromDays(6));
        await house.SignInAsync(someone, young);
        (await ToldAsync(old)).ShouldBe(new NoticeGiven(NoticeKind.SignInElsewhere, Today, "zalo"));
        house.Bot.All.ShouldNotContain(each => each.Type == EventTypes.Notice && each.Conversation == young.Conversation);
    }

    [Fact]
    public async Task Whoever_switched_it_off_is_not_told_of_sign_ins()
    {
        var someone = await house.NewPersonAsync();
        var web = house.NewPlace();
        var session = await house.SignInAsync(someone, web);
        await house.Client.ChangeNoticesAsync(new NoticeChange(NoticeKind.SignInElsewhere, IsOn: false), session.Token, web.ToHeaders(), house.NewKey(), CancellationToken.None);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SignInAsync(someone, house.NewPlace("zalo"));
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBeNull();
        house.Texts.Has(someone.Phone).ShouldBeFalse();
    }

    [Fact]
    public async Task A_card_that_ends_is_told_thirty_and_seven_days_before_and_never_again()
    {
        TomorrowAt(10);
        var end = Today.AddDays(40);
        var (someone, silent) = (await WhoWantsAsync(NoticeKind.CardExpiring), await house.NewPersonAsync());
        await EndsAsync(someone, end);
        await EndsAsync(silent, end);
        var told = new List<(int Days, int Notices)>();
        for (var left = 40; left >= -2; left--)
        {
            await WalkAsync();
            await WalkAsync();
            told.Add((left, (await RowsAsync(someone)).Count));
            house.Clock.Advance(TimeSpan.FromDays(1));
        }

        told.Where(each => each.Days > 30).ShouldAllBe(each => each.Notices == 0);
        told.Where(each => each.Days is <= 30 and > 7).ShouldAllBe(each => each.Notices == 1);
        told.Where(each => each.Days <= 7).ShouldAllBe(each => each.Notices == 2);
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldBe(NoticeText.Sms(new NoticeGiven(NoticeKind.CardExpiring, end)));
        (await RowsAsync(silent)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_has_a_week_left_after_an_outage_hears_the_last_call_only()
    {
        var someone = await WhoWantsAsync(NoticeKind.CardExpiring);
        await EndsAsync(someone, Today.AddDays(45));
        await WalkAsync();
        house.Clock.Advance(TimeSpan.FromDays(40));
        await WalkAsync();
        (await RowsAsync(someone)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_password_of_six_months_is_told_once_and_a_new_one_again()
    {
        var someone = await house.NewPersonAsync();
        var account = await house.AccountOfAsync(someone);
        TomorrowAt(10);
        await SinceAsync(house.Clock.GetUtcNow());
        house.Clock.Advance(TimeSpan.FromDays(183) - TimeSpan.FromSeconds(1));
        await WalkAsync();
        (await RowsAsync(someone)).ShouldBeEmpty();
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await WalkAsync();
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldBe(NoticeText.Sms(new NoticeGiven(NoticeKind.OldPassword, Today.AddDays(30))));
        house.Clock.Advance(TimeSpan.FromDays(1));
        await WalkAsync();
        (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBe(NoticeWay.Sms);

        await SinceAsync(house.Clock.GetUtcNow());
        house.Clock.Advance(TimeSpan.FromDays(184));
        await WalkAsync();
        (await RowsAsync(someone)).Count.ShouldBe(2);

        Task SinceAsync(DateTimeOffset time) => house.InDatabaseAsync(context =>
            context.Accounts.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordSince, time.ToUnixTimeMilliseconds())));
    }

    [Fact]
    public async Task Of_four_replicas_at_once_each_card_gets_one_notice_over_several_steps()
    {
        await WalkAsync();
        var people = new List<Someone>();
        for (var i = 0; i < (2 * NoticeClock.Step) + 10; i++)
        {
            people.Add(await WhoWantsAsync(NoticeKind.CardExpiring));
        }

        house.Clock.Advance(TimeSpan.FromDays(1));
        var end = Today.AddDays(30);
        await house.InDatabaseAsync(context => context.Cards.Where(card => people.Select(each => each.Number).Contains(card.Number)).ExecuteUpdateAsync(set => set.SetProperty(card => card.ValidTo, end)));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(WalkInsistingAsync, TestContext.Current.CancellationToken)));
        await WalkAsync();

        foreach (var someone in people)
        {
            (await RowsAsync(someone)).ShouldHaveSingleItem().Way.ShouldBe(NoticeWay.Sms);
        }

        var texts = await house.InDatabaseAsync(context => context.Outbox.CountAsync());
        texts.ShouldBeLessThanOrEqualTo(people.Count);

        // Two replicas that lock each other out on PostgreSQL try again ten minutes later; here at once.
        async Task WalkInsistingAsync()
        {
            try
            {
                await WalkAsync();
            }
            catch (Exception fault) when (StoreFault.Is(fault))
            {
                await WalkAsync();
            }
        }
    }

    [Fact]
    public async Task A_round_without_anything_new_is_a_look_at_each_mark_and_each_index()
    {
        await EndsAsync(await WhoWantsAsync(NoticeKind.CardExpiring), Today.AddDays(20));
        await WalkAsync();
        house.Statements.Take();
        await WalkAsync();
        house.Statements.Take().Count(statement => new[] { "notice_walks", "valid_to", "password_since" }.Any(word => statement.Text.Contains(word, StringComparison.Ordinal))).ShouldBe(6);
    }

    [Fact]
    public async Task After_two_years_a_notice_is_forgotten()
    {
        var someone = await WhoWantsAsync(NoticeKind.NewVisit);
        await ArriveAsync(ArrivalKind.Visit, someone.Number, Today, "kcb-1");
        house.Clock.Advance(TimeSpan.FromDays(730));
        await house.App.Services.GetRequiredService<Sweeper>().SweepAsync(CancellationToken.None);
        (await RowsAsync(someone)).ShouldHaveSingleItem();
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.App.Services.GetRequiredService<Sweeper>().SweepAsync(CancellationToken.None);
        (await RowsAsync(someone)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_newcomer_tells_an_arrival_by_hand()
    {
        TomorrowAt(10);
        var someone = await WhoWantsAsync(NoticeKind.NewVisit);
        (await CommandAsync("visit", someone.Number)).ShouldBe(0);
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldContain("BHYT");
        await WantAsync(someone, NoticeKind.MissingContribution);
        (await CommandAsync("missing", someone.Number)).ShouldBe(0);
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldContain(Today.AddMonths(-1).ToString("MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        (await CommandAsync("visit", "12")).ShouldBe(2);
        (await CommandAsync("birth", someone.Number)).ShouldBe(2);
        (await CommandAsync(verb: null, number: null)).ShouldBe(2);
        (await CommandAsync("visit", someone.Number, "Production")).ShouldBe(1);
        (await RowsAsync(someone)).Count.ShouldBe(2);
    }

    public void Dispose()
    {
        http.Dispose();
        GC.SuppressFinalize(this);
    }

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().ToOffset(Vietnam).DateTime);

    /// <summary>Moves the clock to a time of the next day in Vietnam.</summary>
    private void TomorrowAt(int hour, int minute = 0)
    {
        var now = house.Clock.GetUtcNow().ToOffset(Vietnam);
        house.Clock.Advance(new DateTimeOffset(now.Date.AddDays(1), Vietnam).AddHours(hour).AddMinutes(minute) - now);
    }

    private async Task<Someone> WhoWantsAsync(NoticeKind kind)
    {
        var someone = await house.NewPersonAsync();
        await WantAsync(someone, kind);
        return someone;
    }

    private async Task WantAsync(Someone someone, NoticeKind kind)
    {
        var account = await house.AccountOfAsync(someone);
        await house.InDatabaseAsync(context =>
        {
            context.NoticeSwitches.Add(new NoticeSwitch { AccountId = account, Kind = kind, IsOn = true });
            return context.SaveChangesAsync();
        });
        foreach (var purpose in NoticeRules.Needs(kind))
        {
            await ConsentAsync(someone, purpose);
        }
    }

    private async Task ConsentAsync(Someone someone, ConsentPurpose purpose)
    {
        var account = await house.AccountOfAsync(someone);
        await house.InDatabaseAsync(context =>
        {
            context.Consents.Add(new ConsentRow { Id = Guid.NewGuid(), AccountId = account, Purpose = purpose, IsGiven = true, Version = "0123456789abcdef", Channel = "zalo", At = house.Clock.Milliseconds() });
            return context.SaveChangesAsync();
        });
    }

    private Task<int> EndsAsync(Someone someone, DateOnly day) =>
        house.InDatabaseAsync(context => context.Cards.Where(card => card.Number == someone.Number).ExecuteUpdateAsync(set => set.SetProperty(card => card.ValidTo, day)));

    private async Task<HttpStatusCode> ArriveAsync(ArrivalKind kind, string number, DateOnly day, string reference, string service = "records", byte[]? key = null)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Arrival(kind, number, day, reference), BackendJson.Default.Arrival);
        using var request = house.Signed(HttpMethod.Post, "/v1/arrivals", body, key ?? House.RecordsKey, service: service);
        request.Headers.Add("Idempotency-Key", house.NewKey());
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<List<NoticeRow>> RowsAsync(Someone someone)
    {
        var account = await house.AccountOfAsync(someone);
        return await house.InDatabaseAsync(context => context.Notices.AsNoTracking().Where(row => row.AccountId == account).ToListAsync());
    }

    private Task WalkAsync() => house.App.Services.GetRequiredService<NoticeClock>().WalkAllAsync(CancellationToken.None);

    private async Task<NoticeGiven> ToldAsync(Place place) => JsonSerializer.Deserialize((await TypedAsync(place, EventTypes.Notice)).Data, BackendJson.Default.NoticeGiven)!;

    private async Task<BackendEvent> TypedAsync(Place place, string type)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (house.Bot.All.FirstOrDefault(each => each.Conversation == place.Conversation && each.Type == type) is { } told)
            {
                return told;
            }

            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    // What is under way arrives before anything is said of what did not come.
    private async Task DrainedAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await house.InDatabaseAsync(async context => await context.Events.AnyAsync() || await context.Outbox.AnyAsync()))
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task<int> CommandAsync(string? verb, string? number, string environment = "Development")
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var surroundings = new Surroundings(house.App.Services.GetRequiredService<IHostEnvironment>()) { EnvironmentName = environment };
        var commands = new RecordsCommands(scope.ServiceProvider, surroundings, TextWriter.Null);
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return await commands.RunAsync(verb, number, CancellationToken.None);
    }

    private sealed class Surroundings(IHostEnvironment real) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = real.EnvironmentName;

        public string ApplicationName { get; set; } = real.ApplicationName;

        public string ContentRootPath { get; set; } = real.ContentRootPath;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = real.ContentRootFileProvider;
    }
}

public sealed class NoticesOnSqlite(SqliteHouse house) : NoticeTests(house), IClassFixture<SqliteHouse>
{
    private readonly SqliteHouse house = house;

    [Fact]
    public async Task No_statement_of_a_walk_and_of_the_list_of_looks_reads_a_whole_table()
    {
        var place = house.NewPlace();
        var session = await house.SignInAsync(await house.NewPersonAsync(), place);
        house.Statements.Take();
        await house.App.Services.GetRequiredService<NoticeClock>().WalkAllAsync(CancellationToken.None);
        await house.Client.GetLooksAsync(session.Token, place.ToHeaders(), CancellationToken.None);
        var statements = house.Statements.Take().Where(statement => statement.Text.StartsWith("SELECT", StringComparison.Ordinal)).ToList();
        statements.Count.ShouldBeGreaterThanOrEqualTo(8);
        foreach (var (text, values) in statements)
        {
            var plan = await PlanAsync(text, values);
            // What was selected and cut off before is no table.
            var cut = plan.Where(line => line.StartsWith("CO-ROUTINE ", StringComparison.Ordinal)).Select(line => "SCAN " + line["CO-ROUTINE ".Length..]).ToHashSet(StringComparer.Ordinal);
            plan.ShouldNotContain(line => line.StartsWith("SCAN ", StringComparison.Ordinal) && !cut.Contains(line), text);
        }
    }

    private Task<List<string>> PlanAsync(string text, (string Name, object? Value)[] values) => house.InDatabaseAsync(async context =>
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + text;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(3));
        }

        return lines;
    });
}

public sealed class NoticesOnPostgres(PostgresHouse house) : NoticeTests(house), IClassFixture<PostgresHouse>;
