using Microsoft.Playwright;
using Shouldly;
using VssId.Bot.Testing.Pictures;
using VssId.EndToEnd.Tests.Officers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VssId.EndToEnd.Tests.Phones;

/// <summary>People without an account register with pictures, in a real browser; an officer looks at what they sent.</summary>
[Collection(PhonesGroup.Name)]
public sealed class RegistrationOnPhonesTests(PhonesFixture fixture)
{
    [Fact]
    public async Task On_Zalo_pictures_are_chosen_and_the_account_is_open()
    {
        await using var phones = await fixture.OpenAsync();
        await phones.BecomeAsync("Nguyễn Thị Mẫu");
        await phones.Page.GetByRole(AriaRole.Button, new() { Name = "Quan tâm" }).ClickAsync();
        await Expect(phones.ZaloLog).ToContainTextAsync("Anh/chị cần gì");
        foreach (var (text, asked) in new[]
        {
            ("đăng ký", "cho ai"), ("1", "có đồng ý không"), ("1", "Số điện thoại di động"), ("0900000041", "Số căn cước 12 số"), ("038190000017", "Ngày sinh"), ("05/09/1990", "Họ và tên"), ("Nguyễn Thị Mẫu", "Mã số BHXH"),
            ("1", "tỉnh, thành phố nào"), ("Thanh Hóa", "Xã, phường"), ("Hạc Thành", "Số nhà"), ("Số 1 Phố Mẫu", "Email"), ("1", "Cơ quan BHXH nhận hồ sơ"), ("1", "ảnh chân dung"),
        })
        {
            await phones.WriteOnZaloAsync(text);
            await Expect(phones.ZaloLog.Locator(".said").Last).ToContainTextAsync(asked);
        }

        await SendAsync("dark", "tối quá");
        await SendAsync("good", "mặt trước");
        await SendAsync("another", "mặt sau");
        await SendAsync("third", "mã 6 số");
        // The inbox shows the texts of whoever holds the phone in hand; this one is another phone's, so the code is asked of the simulator.
        await phones.WriteOnZaloAsync(await CodeAsync("900000041"));
        await Expect(phones.ZaloLog).ToContainTextAsync("12. Ảnh: đã gửi");
        await phones.WriteOnZaloAsync("1");
        await Expect(phones.ZaloLog).ToContainTextAsync("tài khoản 9900000032 đã mở");
        phones.Complaints.ShouldBeEmpty();
        await KeepAsync(phones.Page, "registration-zalo");

        async Task SendAsync(string picture, string answer)
        {
            await phones.Page.Locator("#zalo-photo").SetInputFilesAsync(new FilePayload { Name = "anh.jpg", MimeType = "image/jpeg", Buffer = DrawnPictures.Named(picture) });
            await Expect(phones.ZaloLog.Locator(".said").Last).ToContainTextAsync(answer);
        }
    }

    [Fact]
    public async Task In_the_web_chat_pictures_are_sent_and_an_officer_sees_them_beside_the_record()
    {
        await using var phones = await fixture.OpenAsync();
        await phones.BecomeAsync("Phan Văn Sơn");
        var body = phones.Web.Locator("body");
        var box = phones.Web.Locator("input[type=text], textarea").First;
        await Expect(body).ToContainTextAsync("Anh/chị cần gì?");
        foreach (var (text, asked) in new[]
        {
            ("đăng ký", "cho ai"), ("1", "có đồng ý không"), ("1", "Số điện thoại di động"), ("0900000042", "Số căn cước 12 số"), ("038087000033", "Ngày sinh"), ("14/02/1987", "Họ và tên đầy đủ"), ("Phan Văn Sơn", "Mã số BHXH (10 số"),
            ("9900000033", "tỉnh, thành phố nào"), ("Thanh Hóa", "Xã, phường, đặc khu"), ("Hạc Thành", "Số nhà, đường"), ("Thôn 3", "Email"), ("1", "Cơ quan BHXH nhận hồ sơ"), ("1", "ảnh chân dung"),
        })
        {
            await box.FillAsync(text);
            await box.PressAsync("Enter");
            await Expect(body).ToContainTextAsync(asked);
        }

        await SendAsync("blurred", "bị mờ");
        await SendAsync("good", "ảnh mặt trước");
        await SendAsync("another", "ảnh mặt sau");
        await SendAsync("third", "nhập mã 6 số");
        await Expect(body).ToContainTextAsync("Đã gửi ảnh.");
        await box.FillAsync(await CodeAsync("900000042"));
        await box.PressAsync("Enter");
        await Expect(body).ToContainTextAsync("12. Ảnh: đã gửi");
        await box.FillAsync("1");
        await box.PressAsync("Enter");
        await Expect(body).ToContainTextAsync("Đã nhận hồ sơ, mã HS");
        await KeepAsync(phones.Page, "registration-web");
        phones.Complaints.ShouldBeEmpty();

        await using var officers = await OfficersPage.OpenAsync(await fixture.OpenBrowserAsync(1280, 900, ColorScheme.Light), fixture.Backend);
        await officers.SignInForReviewAsync();
        await Expect(officers.Heading).ToHaveTextAsync("Hồ sơ đăng ký");
        await officers.Page.GotoAsync(new Uri(fixture.Backend, "/officers/registrations").AbsoluteUri);
        await officers.Page.Locator(".queue a").First.ClickAsync();
        await Expect(officers.Heading).ToContainTextAsync("Hồ sơ HS");
        foreach (var picture in await officers.Page.Locator(".photos img").AllAsync())
        {
            await picture.ScrollIntoViewIfNeededAsync();
            (await picture.EvaluateAsync<int>("async picture => { await picture.decode(); return picture.naturalWidth; }")).ShouldBeGreaterThan(300);
        }

        foreach (var (width, name) in new[] { (1280, "desktop"), (390, "phone") })
        {
            await officers.Page.SetViewportSizeAsync(width, 900);
            (await officers.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue(name);
            await KeepAsync(officers.Page, $"registration-officer-{name}");
        }

        officers.Complaints.ShouldBeEmpty();

        async Task SendAsync(string picture, string answer)
        {
            await phones.Web.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "anh.jpg", MimeType = "image/jpeg", Buffer = DrawnPictures.Named(picture) });
            await Expect(body).ToContainTextAsync(answer);
        }
    }

    /// <summary>The code in the last text to a phone.</summary>
    private async Task<string> CodeAsync(string phone)
    {
        using var http = new HttpClient { BaseAddress = fixture.Address };
        for (var look = 0; look < 100; look++)
        {
            var inbox = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync("/simulators/sms?after=0&wait=1", TestContext.Current.CancellationToken))!;
            var text = inbox["messages"]!.AsArray().LastOrDefault(message => ((string)message!["to"]!).EndsWith(phone, StringComparison.Ordinal))?["text"]?.GetValue<string>();
            if (text is not null && text[^6..].All(char.IsAsciiDigit))
            {
                return text[^6..];
            }
        }

        throw new InvalidOperationException("No code came.");
    }

    private static Task KeepAsync(IPage page, string name) => Environment.GetEnvironmentVariable("VSSID_SCREENSHOTS") is { Length: > 0 } folder
        ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true })
        : Task.CompletedTask;
}
