using System.Net;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.EndToEnd.Tests.Phones;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VssId.EndToEnd.Tests.SecurePages;

/// <summary>The pages on which passwords are typed: in a real browser, and by hand against what a browser would never send.</summary>
[Collection(PhonesGroup.Name)]
public sealed partial class SecurePageTests : IAsyncDisposable
{
    private const string Number = "9900000019";
    private const string Password = "Con-thuyen-19";

    private readonly PhonesFixture _fixture;
    private readonly ServiceProvider _services;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public SecurePageTests(PhonesFixture fixture)
    {
        _fixture = fixture;
        _services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddVssIdBackendClient(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Backend:Url"] = fixture.Backend.AbsoluteUri.TrimEnd('/'), ["Backend:ServiceKey"] = DevelopmentKeys.Service })
            .Build()).BuildServiceProvider();
    }

    private IVssIdBackend Backend => _services.GetRequiredService<IVssIdBackend>();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _services.DisposeAsync();
    }

    [Theory]
    [InlineData(360, 740, ColorScheme.Light, "vi")]
    [InlineData(360, 740, ColorScheme.Dark, "en")]
    [InlineData(1280, 900, ColorScheme.Light, "en")]
    [InlineData(1280, 900, ColorScheme.Dark, "vi")]
    public async Task A_person_signs_in_with_the_password_and_every_step_looks_right(int width, int height, ColorScheme scheme, string culture)
    {
        var (opened, place) = await OpenAsync(culture);
        await using var context = await _fixture.OpenBrowserAsync(width, height, scheme);
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => complaints.AddRange(new Uri(request.Url).Authority == _fixture.Address.Authority ? [] : [request.Url]);
        var answer = await page.GotoAsync(opened.Link!);
        answer!.Headers["content-security-policy"].ShouldContain("default-src 'none'");
        await Expect(page.Locator("main")).ToContainTextAsync("990*****19");
        await Expect(page.Locator("main")).ToContainTextAsync("Zalo");
        await LooksRightAsync(page, $"ask-{width}-{scheme}-{culture}");

        await page.Locator("#password").FillAsync("Khong-phai-17");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(culture is "vi" ? "còn 4 lần thử" : "4 tries left");
        complaints.ShouldAllBe(complaint => complaint.Contains("422", StringComparison.Ordinal));
        complaints.Clear();
        await LooksRightAsync(page, $"wrong-{width}-{scheme}-{culture}");

        await page.Locator("#password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator(".digits")).ToHaveTextAsync(FourDigits());
        await LooksRightAsync(page, $"digits-{width}-{scheme}-{culture}");
        complaints.ShouldBeEmpty();
        (await context.CookiesAsync()).ShouldBeEmpty();

        var digits = await page.Locator(".digits").InnerTextAsync();
        (await Backend.ProvePageAsync(opened.Id, new PageProof(digits, place), Guid.CreateVersion7().ToString("N"), TestContext.Current.CancellationToken)).Outcome
            .ShouldBeOneOf(ProofOutcome.Right, ProofOutcome.InUse);
        (await page.GotoAsync(opened.Link!))!.Status.ShouldBeOneOf(404, 410);
        await LooksRightAsync(page, $"over-{width}-{scheme}-{culture}");
    }

    [Fact]
    public async Task A_look_uses_nothing_up_and_every_answer_has_its_headers()
    {
        var (opened, _) = await OpenAsync();
        for (var look = 0; look < 3; look++)
        {
            using var response = await _http.GetAsync(new Uri(opened.Link!), TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            ShouldBeStrict(response);
        }

        using var strange = await _http.GetAsync(new Uri(_fixture.Address, "/p?k=AAAAAAAAAAAAAAAAAAAAAA"), TestContext.Current.CancellationToken);
        strange.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ShouldBeStrict(strange);
        using var none = await _http.GetAsync(new Uri(_fixture.Address, "/p"), TestContext.Current.CancellationToken);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_double_click_is_one_wish_and_shows_the_same_digits()
    {
        var (opened, _) = await OpenAsync();
        var form = await FormAsync(opened.Link!, Password);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(form)));
        answers.Select(answer => DigitsOf().Match(answer.Text).Groups["digits"].Value).Where(digits => digits.Length > 0).Distinct().Count().ShouldBe(1);
        (await PostAsync(form)).Text.ShouldContain("class=\"digits\"");
    }

    [Fact]
    public async Task The_same_wrong_password_twice_by_one_form_is_one_try_and_by_two_forms_is_two()
    {
        var (opened, _) = await OpenAsync();
        var form = await FormAsync(opened.Link!, "Khong-phai-17");
        (await PostAsync(form)).Text.ShouldContain("còn 4 lần thử");
        (await PostAsync(form)).Text.ShouldContain("còn 4 lần thử");
        (await PostAsync(await FormAsync(opened.Link!, "Khong-phai-17"))).Text.ShouldContain("còn 3 lần thử");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://bhxh.example.evil")]
    [InlineData("Origin", "not an origin")]
    public async Task A_form_from_elsewhere_is_not_taken(string header, string value)
    {
        var (opened, _) = await OpenAsync();
        var (status, text) = await PostAsync(await FormAsync(opened.Link!, Password), request => request.Headers.TryAddWithoutValidation(header, value));
        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldNotContain("class=\"digits\"");
    }

    [Fact]
    public async Task Markup_emoji_and_ten_thousand_letters_are_text_or_are_refused()
    {
        var (opened, _) = await OpenAsync();
        (await PostAsync(await FormAsync(opened.Link!, "<script>alert(1)</script>"))).Text.ShouldNotContain("<script");
        (await PostAsync(await FormAsync(opened.Link!, "😀😀😀😀a1"))).Text.ShouldContain("còn 3 lần thử");
        var (status, text) = await PostAsync(await FormAsync(opened.Link!, new string('x', 10_000)));
        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("không hợp lệ");
        (await PostAsync(await FormAsync(opened.Link!, ""))).Text.ShouldContain("điền đủ các ô");
    }

    private static void ShouldBeStrict(HttpResponseMessage response)
    {
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
        response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    // Reviewers look at the pictures; where no folder is named none are kept.
    private static async Task LooksRightAsync(IPage page, string name)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        var result = await page.RunAxe(new AxeRunContext { Include = [new AxeSelector("html")] });
        result.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Target))}").ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("VSSID_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"secure-page-{name}.png"), FullPage = true });
        }
    }

    private async Task<(SecurePage Page, Place Place)> OpenAsync(string culture = "vi")
    {
        var place = new Place("zalo", $"zalo:test:{Guid.CreateVersion7():N}", $"test-{Guid.CreateVersion7():N}");
        var page = await Backend.OpenPageAsync(new PageRequest(Number, PagePurpose.SignIn, place, PageDelivery.Link, Challenge: null, culture), Guid.CreateVersion7().ToString("N"), TestContext.Current.CancellationToken);
        return (page, place);
    }

    private async Task<Dictionary<string, string>> FormAsync(string link, string password)
    {
        var text = await _http.GetStringAsync(new Uri(link), TestContext.Current.CancellationToken);
        var form = Hidden().Matches(text).ToDictionary(input => input.Groups["name"].Value, input => input.Groups["value"].Value, StringComparer.Ordinal);
        form["password"] = password;
        return form;
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(Dictionary<string, string> form, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_fixture.Address, "/p")) { Content = new FormUrlEncodedContent(form) };
        change?.Invoke(request);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.None, 1000)]
    private static partial Regex FourDigits();

    [GeneratedRegex("class=\"digits\"[^>]*>(?<digits>[0-9]{4})<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DigitsOf();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[a-z]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
