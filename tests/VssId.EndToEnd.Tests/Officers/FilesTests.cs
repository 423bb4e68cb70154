using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.EndToEnd.Tests.Phones;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VssId.EndToEnd.Tests.Officers;

/// <summary>An officer decides on a file and changes a phone in a real browser, against the host as it is started for everybody.</summary>
public sealed class FilesTests
{
    private const string Number = "9900000027";

    [Fact]
    public async Task An_officer_decides_on_a_file_and_changes_a_phone()
    {
        await using var bot = await BotProcess.StartAsync();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddVssIdBackendClient(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Backend:Url"] = bot.Backend.AbsoluteUri.TrimEnd('/'), ["Backend:ServiceKey"] = DevelopmentKeys.Service })
            .Build()).BuildServiceProvider();
        var backend = services.GetRequiredService<IVssIdBackend>();
        var place = new Place("webchat", "web:files", "files");
        var token = await SignInAsync(backend, bot.Address, place);
        var file = await backend.OpenFileAsync(
            new FileRequest(FileKind.Correction, place, CorrectionField.FullName, "Đặng Quốc Huynh", "Thẻ ghi thiếu chữ <b>nh</b>"), token, place.ToHeaders(), "files-open", CancellationToken.None);

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
        await officers.SignInForFilesAsync();
        await Expect(officers.Heading).Not.ToHaveTextAsync("Cán bộ đăng nhập");
        await page.GotoAsync(new Uri(bot.Backend, "/officers/files").AbsoluteUri);
        await Expect(officers.Heading).ToHaveTextAsync("Hồ sơ chờ xử lý");
        await Expect(page.Locator("#count")).ToContainTextAsync("1 hồ sơ");
        await LooksRightAsync(officers, "queue");

        await page.Locator(".queue a").ClickAsync();
        await Expect(page.Locator("#on-record")).ToHaveTextAsync("Đặng Quốc Huy");
        await Expect(page.Locator("#wanted")).ToHaveTextAsync("Đặng Quốc Huynh");
        await Expect(page.Locator("#note")).ToHaveTextAsync("Thẻ ghi thiếu chữ <b>nh</b>");
        (await page.ContentAsync()).ShouldNotContain(Number);
        await LooksRightAsync(officers, "file");

        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận xử lý" }).ClickAsync();
        await Expect(page.Locator("#state")).ToContainTextAsync("xử lý");
        // A refusal without a reason is none.
        await page.GetByRole(AriaRole.Button, new() { Name = "Từ chối" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        officers.Complaints.ShouldAllBe(complaint => complaint.Contains("40", StringComparison.Ordinal) || complaint.Contains("422", StringComparison.Ordinal));
        officers.Complaints.Clear();
        await LooksRightAsync(officers, "refused");
        await page.SetViewportSizeAsync(1280, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await LooksRightAsync(officers, "file-wide-dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Hồ sơ đã xong");
        (await backend.GetProfileAsync(token, place.ToHeaders(), CancellationToken.None)).FullName.ShouldBe("Đặng Quốc Huynh");
        (await backend.GetFilesAsync(token, place.ToHeaders(), CancellationToken.None)).Items.Single(each => each.Code == file.Code).State.ShouldBe(FileState.Accepted);

        await page.GotoAsync(new Uri(bot.Backend, "/officers/phone").AbsoluteUri);
        await LooksRightAsync(officers, "phone-search");
        await page.GetByLabel("Mã số BHXH").FillAsync(Number);
        await page.GetByLabel("Lý do xem").SelectOptionAsync("Người dân đến tại quầy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm tài khoản" }).ClickAsync();
        await Expect(page.Locator("#phone-now")).ToHaveTextAsync("09xx xxx 027");
        await page.GetByLabel("Số điện thoại mới").FillAsync("0900 000 099");
        await page.GetByLabel("Giấy tờ người dân đã xuất trình").SelectOptionAsync("Thẻ căn cước hoặc căn cước công dân");
        await LooksRightAsync(officers, "phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đổi số điện thoại" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã đổi");
        await LooksRightAsync(officers, "phone-done");
        // The session of whoever was in is over.
        (await Should.ThrowAsync<Refit.ApiException>(() => backend.GetProfileAsync(token, place.ToHeaders(), CancellationToken.None))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
        officers.Complaints.ShouldBeEmpty();
    }

    private static async Task LooksRightAsync(OfficersPage officers, string name)
    {
        (await officers.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue(name);
        (await officers.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}").ShouldBeEmpty(name);
        if (Environment.GetEnvironmentVariable("VSSID_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await officers.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"officers-{name}.png"), FullPage = true });
        }
    }

    private static async Task<string> SignInAsync(IVssIdBackend backend, Uri address, Place place)
    {
        var challenge = await backend.StartChallengeAsync(new ChallengeRequest(Number, ChallengePurpose.SignIn, place), "files-start", CancellationToken.None);
        using var http = new HttpClient { BaseAddress = address };
        for (var look = 0; look < 20; look++)
        {
            var inbox = await http.GetFromJsonAsync<JsonObject>("/simulators/sms?after=0&wait=3");
            if (inbox!["messages"]!.AsArray() is [.., { } last])
            {
                return (await backend.TryCodeAsync(challenge.Id, new CodeAttempt(last["text"]!.GetValue<string>()[^6..], place), "files-try", CancellationToken.None)).Session!.Token;
            }
        }

        throw new InvalidOperationException("No code came.");
    }
}
