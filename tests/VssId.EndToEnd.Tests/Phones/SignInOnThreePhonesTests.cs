using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VssId.EndToEnd.Tests.Phones;

/// <summary>
/// A person signs in and sees the card on each channel, in a real browser, against the host as it is started for everybody.
/// Each test takes a person of its own: an account gets one code a minute.
/// </summary>
[Collection(PhonesGroup.Name)]
public sealed class SignInOnThreePhonesTests(PhonesFixture fixture)
{
    [Fact]
    public async Task On_Zalo_the_card_comes_as_a_picture()
    {
        await using var phones = await fixture.OpenAsync();
        await phones.BecomeAsync("Nguyễn Văn Mẫu");
        await phones.Page.GetByRole(AriaRole.Button, new() { Name = "Quan tâm" }).ClickAsync();
        await phones.ZaloLog.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).First.ClickAsync();
        await Expect(phones.ZaloLog).ToContainTextAsync("10 chữ số");

        var before = await phones.CountTextsAsync();
        await phones.WriteOnZaloAsync(await phones.NumberAsync());
        var code = await phones.NextCodeAsync(before);
        (await phones.NewestText.InnerTextAsync()).ShouldContain("900000017");
        (await phones.ZaloLog.InnerTextAsync()).ShouldNotContain(code, Case.Sensitive, "the code travels by SMS only");
        await phones.WriteOnZaloAsync(code);
        await Expect(phones.ZaloLog).ToContainTextAsync("đăng nhập thành công");

        await phones.WriteOnZaloAsync("thẻ");
        var picture = phones.ZaloLog.GetByRole(AriaRole.Img).First;
        await Expect(picture).ToBeVisibleAsync();
        (await picture.EvaluateAsync<int>("async picture => { await picture.decode(); return picture.naturalWidth; }")).ShouldBeGreaterThan(300);
        phones.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_the_key_phone_the_code_is_given_by_calling_again()
    {
        await using var phones = await fixture.OpenAsync();
        await phones.BecomeAsync("Trần Thị Bưởi");
        await phones.CallAsync("*1900#");
        await Expect(phones.Screen).ToContainTextAsync("2. Dang nhap");
        await phones.CallAsync("2");
        await Expect(phones.Screen).ToContainTextAsync("10 so");

        var before = await phones.CountTextsAsync();
        await phones.CallAsync(await phones.NumberAsync());
        await Expect(phones.Screen).ToContainTextAsync("SMS");
        var code = await phones.NextCodeAsync(before);
        await Expect(phones.Page.GetByText("Có tin nhắn mới", new() { Exact = true })).ToBeAttachedAsync();

        await phones.Page.GetByRole(AriaRole.Button, new() { Name = $"*1900*2*{code}#" }).ClickAsync();
        await Expect(phones.Screen).ToContainTextAsync("Dang nhap thanh cong");
        await phones.CallAsync("00");
        await Expect(phones.Screen).ToContainTextAsync("3. The BHYT");
        await phones.CallAsync("3");
        await Expect(phones.Screen).ToContainTextAsync(new Regex("The BHYT", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(phones.Screen).ToContainTextAsync("Tran Thi Buoi");
        phones.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_the_key_phone_the_keyboard_is_enough()
    {
        await using var phones = await fixture.OpenAsync();
        await phones.BecomeAsync("Lê Văn Đồng");
        await phones.Line.FocusAsync();
        await phones.Page.Keyboard.TypeAsync("*1900#");
        await phones.Page.Keyboard.PressAsync("Enter");
        await Expect(phones.Screen).ToContainTextAsync("2. Dang nhap");
        await phones.Page.Keyboard.TypeAsync("2");
        await phones.Page.Keyboard.PressAsync("Enter");
        await Expect(phones.Screen).ToContainTextAsync("10 so");
        await phones.Page.Keyboard.PressAsync("Escape");
        await Expect(phones.Screen).ToContainTextAsync("Bấm *1900#");
    }

    [Fact]
    public async Task In_the_web_chat_the_card_is_shown()
    {
        await using var phones = await fixture.OpenAsync();
        await phones.BecomeAsync("Phạm Thị Hiền");
        var box = phones.Web.Locator("input[type=text], textarea").First;

        // Web Chat takes no message before it is connected.
        await Expect(phones.Web.Locator("body")).ToContainTextAsync("Anh/chị cần gì?");
        await SayAsync("đăng nhập");
        await Expect(phones.Web.Locator("body")).ToContainTextAsync("10 chữ số");

        var before = await phones.CountTextsAsync();
        await SayAsync(await phones.NumberAsync());
        await SayAsync(await phones.NextCodeAsync(before));
        await Expect(phones.Web.Locator("body")).ToContainTextAsync("đăng nhập thành công");
        await SayAsync("thẻ");
        await Expect(phones.Web.Locator("body")).ToContainTextAsync("Thẻ BHYT của");
        phones.Complaints.ShouldBeEmpty();

        async Task SayAsync(string text)
        {
            await box.FillAsync(text);
            await box.PressAsync("Enter");
            await Expect(box).ToHaveValueAsync("");
        }
    }
}
