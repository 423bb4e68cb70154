using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Audit;
using VssId.Backend.Database;
using VssId.Backend.Officers;
using VssId.Backend.Passwords;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>How officers sign in, on either database.</summary>
public abstract class OfficerSignInTests(House house)
{
    private const string Session = "__Host-VssIdOfficer";

    [Fact]
    public async Task Name_password_and_code_together_sign_in()
    {
        var officer = await house.NewOfficerAsync();
        using var desk = new Desk(house.Address);
        (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
        desk.Response!.Headers.Location!.ToString().ShouldBe("/officers/sign-in");

        (await desk.SignInAsync(officer, house.CodeOf(officer), login: $" {officer.Login.ToUpperInvariant()} ")).Status.ShouldBe(HttpStatusCode.SeeOther);

        desk.Response!.Headers.Location!.ToString().ShouldBe("/officers");
        var cookie = desk.SetCookies.Single(set => set.StartsWith(Session, StringComparison.Ordinal));
        cookie.ShouldMatch("^__Host-VssIdOfficer=[A-Za-z0-9_-]{43}; path=/; secure; samesite=strict; httponly$");
        var (status, page) = await desk.OpenAsync();
        status.ShouldBe(HttpStatusCode.OK);
        // What is put into a page is encoded.
        page.ShouldContain(officer.Name.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
        page.ShouldNotContain("<Thử>");
        (await EntriesAsync(officer)).ShouldBe([("officer added", "command"), ("sign-in", "right")]);
    }

    [Fact]
    public async Task Nothing_tells_which_of_name_password_and_code_was_wrong()
    {
        var (officer, disabled) = (await house.NewOfficerAsync(), await house.NewOfficerAsync());
        await house.WithOfficersAsync(officers => officers.DisableAsync(disabled.Login, CancellationToken.None));
        var code = house.CodeOf(officer);
        var answers = new List<(HttpStatusCode, string)>
        {
            await TryAsync(officer, House.Wrong(code)),
            await TryAsync(officer, house.CodeOf(officer, steps: -2)),
            await TryAsync(officer, house.CodeOf(officer, steps: 2)),
            await TryAsync(officer with { Password = "Tre-xanh-99-khac" }, code),
            await TryAsync(officer with { Login = "nobody." + officer.Login }, code),
            await TryAsync(disabled, house.CodeOf(disabled)),
        };
        answers.ShouldAllBe(answer => answer.Item1 == HttpStatusCode.Unauthorized && answer.Item2 == answers[0].Item2);
        (await EntriesAsync(officer)).ShouldBe([("officer added", "command"), .. Enumerable.Repeat(("sign-in", "failed"), 4)]);
    }

    [Fact]
    public async Task A_code_is_taken_once_and_none_that_is_older()
    {
        var officer = await house.NewOfficerAsync();
        using var first = new Desk(house.Address);
        using var second = new Desk(house.Address);
        var (last, now, next) = (house.CodeOf(officer, -1), house.CodeOf(officer), house.CodeOf(officer, 1));
        (await first.SignInAsync(officer, now)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await second.SignInAsync(officer, now)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await second.SignInAsync(officer, last)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await first.OpenAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await second.SignInAsync(officer, next)).Status.ShouldBe(HttpStatusCode.SeeOther);
        // One session an officer: the new one took the place of the old one.
        (await first.OpenAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await second.OpenAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_many_at_once_with_the_same_code_one_signs_in()
    {
        var officer = await house.NewOfficerAsync();
        var code = house.CodeOf(officer);
        var desks = Enumerable.Range(0, 12).Select(_ => new Desk(house.Address)).ToList();
        var answers = await Task.WhenAll(desks.Select(desk => desk.SignInAsync(officer, code)));
        answers.Count(answer => answer.Status == HttpStatusCode.SeeOther).ShouldBe(1);
        (await EntriesAsync(officer)).Count(entry => entry == ("sign-in", "right")).ShouldBe(1);
        desks.ForEach(desk => desk.Dispose());
    }

    [Fact]
    public async Task Five_failures_lock_a_name_for_a_quarter_of_an_hour_and_then_for_twice_as_long()
    {
        var officer = await house.NewOfficerAsync();
        await FailAsync(officer, 5);
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.Locked);
        house.Clock.Advance(new TimeSpan(0, 14, 59));
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.Locked);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await FailAsync(officer, 5);
        house.Clock.Advance(new TimeSpan(0, 29, 59));
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.Locked);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.SeeOther);
        // The right words forget the failures.
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        await FailAsync(officer, 4);
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_name_that_nobody_has_locks_the_same()
    {
        var officer = new SomeOfficer("ghost" + house.NewKey(), "tre-xanh-1-ben-song", new byte[20], "");
        await FailAsync(officer, 5);
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.Locked);
    }

    [Fact]
    public async Task After_fifty_failures_only_a_reset_unlocks()
    {
        var officer = await house.NewOfficerAsync();
        await house.InDatabaseAsync(context => context.OfficerTries.ExecuteDeleteAsync());
        await FailAsync(officer, 1);
        await house.InDatabaseAsync(context => context.OfficerTries.ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, 49)));
        await FailAsync(officer, 1);
        house.Clock.Advance(TimeSpan.FromDays(400));
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.Locked);
        var renewed = officer with { Password = "tre-xanh-2-ben-song", Secret = [.. Enumerable.Range(1, 20).Select(i => (byte)i)] };
        await house.WithOfficersAsync(officers => officers.ResetAsync(officer.Login, renewed.Password, renewed.Secret, CancellationToken.None));
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(renewed, house.CodeOf(renewed))).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_session_ends_after_fifteen_minutes_without_a_page()
    {
        using var desk = await house.NewDeskAsync();
        for (var i = 0; i < 3; i++)
        {
            house.Clock.Advance(new TimeSpan(0, 14, 59));
            (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.OK);
        }

        house.Clock.Advance(TimeSpan.FromMinutes(15));
        (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_in_any_case()
    {
        using var desk = await house.NewDeskAsync();
        var end = house.Clock.GetUtcNow().AddHours(8);
        while (house.Clock.GetUtcNow() + TimeSpan.FromMinutes(14) < end)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(14));
            (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.OK);
        }

        house.Clock.Advance(end - house.Clock.GetUtcNow() - TimeSpan.FromMilliseconds(1));
        (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.OK);
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        using var desk = await house.NewDeskAsync();
        await desk.OpenAsync();
        var token = desk.Cookies[Session];
        (await desk.PostAsync("/officers/sign-out")).Status.ShouldBe(HttpStatusCode.SeeOther);
        desk.Cookies.ShouldNotContainKey(Session);
        desk.Cookies[Session] = token;
        (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_token_is_new_at_each_sign_in_and_one_that_was_planted_is_worth_nothing()
    {
        var officer = await house.NewOfficerAsync();
        using var desk = new Desk(house.Address);
        var planted = new string('A', 43);
        desk.Cookies[Session] = planted;
        await desk.SignInAsync(officer, house.CodeOf(officer));
        var first = desk.Cookies[Session];
        first.ShouldNotBe(planted);
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        await desk.SignInAsync(officer, house.CodeOf(officer));
        desk.Cookies[Session].ShouldNotBe(first);
        foreach (var forged in new[] { planted, first, first[..42], first + "A", "", "x" })
        {
            desk.Cookies[Session] = forged;
            (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
        }
    }

    [Fact]
    public async Task Disabling_an_officer_ends_his_session_at_once()
    {
        var officer = await house.NewOfficerAsync();
        using var desk = new Desk(house.Address);
        await desk.SignInAsync(officer, house.CodeOf(officer));
        (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await house.WithOfficersAsync(officers => officers.DisableAsync(officer.Login, CancellationToken.None))).ShouldBeTrue();
        (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task No_form_is_taken_that_another_site_or_another_session_made()
    {
        var officer = await house.NewOfficerAsync();
        using var other = await house.NewDeskAsync();
        await other.OpenAsync();
        var (foreign, code) = (other.Fields["form"], house.CodeOf(officer));
        using var desk = new Desk(house.Address);
        await desk.OpenAsync("/officers/sign-in");
        (string, string)[] words = [("login", officer.Login), ("password", officer.Password), ("code", code)];
        foreach (var forged in new[] { foreign, "", "x", desk.Fields["form"][..^1] })
        {
            (await desk.PostAsync("/officers/sign-in", [.. words, ("form", forged)])).Status.ShouldBe(HttpStatusCode.BadRequest);
            desk.Cookies.ShouldNotContainKey(Session);
            await desk.OpenAsync("/officers/sign-in");
        }

        // A form of sign-in is bound to the browser it was made for.
        using var thief = new Desk(house.Address);
        (await thief.PostAsync("/officers/sign-in", [.. words, ("form", desk.Fields["form"])])).Status.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var site in new[] { "cross-site", "same-site", "none" })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(house.Address, "/officers/sign-in"))
            {
                Content = new FormUrlEncodedContent([.. words.Append(("form", desk.Fields["form"])).Select(word => KeyValuePair.Create(word.Item1, word.Item2))]),
            };
            request.Headers.Add("Sec-Fetch-Site", site);
            (await desk.SendAsync(request)).Status.ShouldBe(HttpStatusCode.BadRequest);
            await desk.OpenAsync("/officers/sign-in");
        }

        (await desk.PostAsync("/officers/sign-in", words)).Status.ShouldBe(HttpStatusCode.SeeOther);
        await desk.OpenAsync();
        foreach (var path in new[] { "/officers/sign-out", "/officers/search", "/officers/unlock" })
        {
            (await desk.PostAsync(path, ("form", foreign))).Status.ShouldBe(HttpStatusCode.BadRequest);
            var json = new HttpRequestMessage(HttpMethod.Post, new Uri(house.Address, path)) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain") };
            (await desk.SendAsync(json)).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/officers/sign-in")]
    [InlineData("/officers")]
    [InlineData("/officers/style.css")]
    public async Task Every_answer_forbids_scripts_frames_and_keeping(string path)
    {
        using var desk = await house.NewDeskAsync();
        var (_, page) = await desk.OpenAsync(path);
        var headers = desk.Response!.Headers;
        headers.GetValues("Content-Security-Policy").Single().ShouldBe("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
        headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        headers.CacheControl!.NoStore.ShouldBeTrue();
        foreach (var inline in new[] { "<script", "<style", "style=", " on", "javascript:" }.Where(_ => !path.EndsWith(".css", StringComparison.Ordinal)))
        {
            page.ShouldNotContain(inline, Case.Insensitive);
        }
    }

    [Fact]
    public async Task A_password_is_kept_anew_when_more_rounds_are_wanted()
    {
        var officer = await house.NewOfficerAsync();
        (await RoundsAsync(officer)).ShouldBe(600_000);
        await house.CloseAsync();
        house.Settings["Passwords:Rounds"] = "600001";
        await house.OpenAsync();
        await TryAsync(officer, House.Wrong(house.CodeOf(officer)));
        (await RoundsAsync(officer)).ShouldBe(600_000);
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await RoundsAsync(officer)).ShouldBe(600_001);
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.SeeOther);
        house.Settings.Remove("Passwords:Rounds");
        await house.CloseAsync();
        await house.OpenAsync();
    }

    [Fact]
    public async Task With_another_key_outside_the_database_nobody_signs_in()
    {
        var officer = await house.NewOfficerAsync();
        await house.CloseAsync();
        house.Settings["Passwords:Key"] = Convert.ToBase64String(new byte[32]);
        await house.OpenAsync();
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        house.Settings.Remove("Passwords:Key");
        await house.CloseAsync();
        await house.OpenAsync();
        (await TryAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_second_factor_opens_in_its_own_row_only()
    {
        var (officer, thief) = (await house.NewOfficerAsync(), await house.NewOfficerAsync());
        // Somebody who can write to the database gives an officer the password and the secret of another.
        await house.InDatabaseAsync(async context =>
        {
            var own = await context.Officers.AsNoTracking().SingleAsync(row => row.Login == thief.Login);
            return await context.Officers.Where(row => row.Login == officer.Login)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, own.PasswordHash).SetProperty(row => row.Factor, own.Factor));
        });
        (await TryAsync(thief with { Login = officer.Login }, house.CodeOf(thief))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(thief, house.CodeOf(thief))).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_dump_of_the_database_holds_no_secret_of_an_officer()
    {
        var officer = await house.NewOfficerAsync();
        using var desk = new Desk(house.Address);
        await desk.SignInAsync(officer, house.CodeOf(officer));
        var dump = await house.DumpAsync();
        var bytes = dump.OfType<byte[]>().SelectMany(blob => blob.Append((byte)'|')).ToArray();
        bytes.AsSpan().IndexOf(officer.Secret).ShouldBe(-1);
        foreach (var secret in new[] { officer.Password, Base32.Encode(officer.Secret), desk.Cookies[Session] })
        {
            dump.OfType<string>().ShouldNotContain(text => text.Contains(secret, StringComparison.Ordinal));
            bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)).ShouldBe(-1);
        }
    }

    [Fact]
    public async Task Sessions_that_are_over_and_failures_of_long_ago_are_swept()
    {
        var officer = await house.NewOfficerAsync();
        using var desk = new Desk(house.Address);
        await desk.SignInAsync(officer, house.CodeOf(officer));
        await FailAsync(officer, 1);
        var sweeper = house.App.Services.GetRequiredService<Sweeper>();
        house.Clock.Advance(TimeSpan.FromDays(89));
        await sweeper.SweepAsync(CancellationToken.None);
        (await house.InDatabaseAsync(context => context.OfficerSessions.CountAsync())).ShouldBe(0);
        (await house.InDatabaseAsync(context => context.OfficerTries.CountAsync())).ShouldBePositive();
        house.Clock.Advance(TimeSpan.FromDays(1));
        await sweeper.SweepAsync(CancellationToken.None);
        (await house.InDatabaseAsync(context => context.OfficerTries.CountAsync(row => row.LockedUntil == 0))).ShouldBe(0);
    }

    private async Task FailAsync(SomeOfficer officer, int times)
    {
        for (var i = 0; i < times; i++)
        {
            (await TryAsync(officer with { Password = "Tre-xanh-99-khac" }, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    /// <summary>Tries to sign in at a desk where nobody was; the page is without what belongs to that desk.</summary>
    private async Task<(HttpStatusCode Status, string Page)> TryAsync(SomeOfficer officer, string code)
    {
        using var desk = new Desk(house.Address);
        var (status, page) = await desk.SignInAsync(officer, code);
        return (status, desk.Fields.TryGetValue("form", out var form) ? page.Replace(form, "", StringComparison.Ordinal) : page);
    }

    private async Task<List<(string What, string Why)>> EntriesAsync(SomeOfficer officer) => await house.InDatabaseAsync(async context =>
    {
        var id = await context.Officers.Where(row => row.Login == officer.Login).Select(row => row.Id).SingleAsync();
        var rows = await context.AuditRows.Where(row => row.OfficerId == id && row.Channel == AuditEntry.Office).OrderBy(row => row.At).ThenBy(row => row.Sequence).ToListAsync();
        return rows.Select(row => (row.What, row.Why)).ToList();
    });

    private Task<int> RoundsAsync(SomeOfficer officer) => house.InDatabaseAsync(async context =>
        PasswordHash.Read(await context.Officers.Where(row => row.Login == officer.Login).Select(row => row.PasswordHash).SingleAsync()).Rounds);
}

public sealed class OfficerSignInOnSqlite(SqliteHouse house) : OfficerSignInTests(house), IClassFixture<SqliteHouse>;

public sealed class OfficerSignInOnPostgres(PostgresHouse house) : OfficerSignInTests(house), IClassFixture<PostgresHouse>;
