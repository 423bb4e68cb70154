using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Refit;
using Shouldly;
using VssId.Backend.Client;
using VssId.EndToEnd.Tests.Phones;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VssId.EndToEnd.Tests.Officers;

/// <summary>An officer unlocks an account in a real browser, against the host as it is started for everybody.</summary>
public sealed class OfficersTests
{
    private const string Number = "9900000022";

    [Fact]
    public async Task An_officer_signs_in_with_the_keyboard_and_unlocks_an_account()
    {
        // A second code for the account would come after a minute only: the failures with one code are to lock it.
        await using var bot = await BotProcess.StartAsync("--Otp:FailuresToLock=5");
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddVssIdBackendClient(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Backend:Url"] = bot.Backend.AbsoluteUri.TrimEnd('/'), ["Backend:ServiceKey"] = DevelopmentKeys.Service })
            .Build()).BuildServiceProvider();
        var backend = services.GetRequiredService<IVssIdBackend>();
        await LockAsync(backend);
        (await RefusalAsync(backend)).ShouldBe(ProblemTypes.Locked);

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            // Containers run as root, where Chromium's own sandbox refuses to start.
            Args = ["--no-sandbox"],
        });
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, Locale = "vi-VN" });
        context.SetDefaultTimeout(20_000);
        await using var officers = await OfficersPage.OpenAsync(context, bot.Backend);
        var page = officers.Page;
        await LooksRightAsync(officers);

        await officers.SignInAsync("Lua-chin-2026-dong-vang");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("chưa đúng");
        officers.Complaints.ShouldAllBe(complaint => complaint.Contains("401", StringComparison.Ordinal));
        officers.Complaints.Clear();
        await LooksRightAsync(officers);
        await officers.SignInAsync();
        await Expect(officers.Heading).ToHaveTextAsync("Khóa đăng nhập bằng mã");
        (await context.CookiesAsync()).Select(cookie => (cookie.Name, cookie.Secure, cookie.HttpOnly, cookie.SameSite))
            .ShouldBe([("__Host-VssIdOfficer", true, true, SameSiteAttribute.Strict)]);
        await LooksRightAsync(officers);

        await officers.LookAsync("990 000 0022");
        await Expect(page.Locator("#state")).ToContainTextAsync("Khóa đến");
        await Expect(page.Locator("#failures")).ToHaveTextAsync("5");
        await Expect(page.Locator("dl")).ToContainTextAsync("Vũ Đ… T…");
        (await page.ContentAsync()).ShouldNotContain(Number);
        page.Url.ShouldNotContain("22");
        await LooksRightAsync(officers);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await LooksRightAsync(officers);
        await page.SetViewportSizeAsync(1280, 900);
        await LooksRightAsync(officers);

        // Without a document the browser itself does not send the form.
        await page.GetByLabel("Lý do mở khóa").SelectOptionAsync("Người dân nhập sai mã nhiều lần");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở khóa" }).ClickAsync();
        await Expect(officers.Heading).ToHaveTextAsync("Trạng thái khóa");
        await page.GetByLabel("Giấy tờ người dân đã xuất trình").SelectOptionAsync("Thẻ căn cước hoặc căn cước công dân");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở khóa" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã mở khóa");
        await LooksRightAsync(officers);
        // No longer locked: what is left is the minute between two codes.
        (await RefusalAsync(backend)).ShouldBe(ProblemTypes.TooManyCodes);

        await page.GetByRole(AriaRole.Link, new() { Name = "Tìm tài khoản khác" }).ClickAsync();
        await officers.LookAsync(Number);
        await Expect(page.Locator("#state")).ToHaveTextAsync("Không bị khóa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Expect(officers.Heading).ToHaveTextAsync("Cán bộ đăng nhập");
        await page.GotoAsync(new Uri(bot.Backend, "/officers").AbsoluteUri);
        await Expect(page).ToHaveURLAsync(new Regex("/officers/sign-in$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        officers.Complaints.ShouldBeEmpty();
    }

    /// <summary>Nothing is wider than the screen, no rule of accessibility is broken, and the stylesheet came through the page's own policy.</summary>
    private static async Task LooksRightAsync(OfficersPage officers)
    {
        (await officers.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
        (await officers.Page.EvaluateAsync<string>("getComputedStyle(document.body).margin")).ShouldBe("0px");
        (await officers.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}").ShouldBeEmpty();
    }

    private static async Task LockAsync(IVssIdBackend backend)
    {
        var place = new Place("webchat", "web:officers", "officers");
        var challenge = await backend.StartChallengeAsync(new ChallengeRequest(Number, ChallengePurpose.SignIn, place), "officers-start", CancellationToken.None);
        for (var tries = 0; tries < 5; tries++)
        {
            (await backend.TryCodeAsync(challenge.Id, new CodeAttempt("000000", place), $"officers-try-{tries}", CancellationToken.None)).Outcome.ShouldNotBe(AttemptOutcome.Right);
        }
    }

    private static async Task<string?> RefusalAsync(IVssIdBackend backend)
    {
        var refusal = await Should.ThrowAsync<ApiException>(() => backend.StartChallengeAsync(
            new ChallengeRequest(Number, ChallengePurpose.SignIn, new Place("webchat", "web:later", "later")), "officers-again", CancellationToken.None));
        return BackendProblem.Of(refusal)?.Type;
    }
}
