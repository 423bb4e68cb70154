using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VssId.EndToEnd.Tests.Phones;

/// <summary>The page with three phones itself: for everybody, on every screen, in two languages.</summary>
[Collection(PhonesGroup.Name)]
public sealed class PageTests(PhonesFixture fixture)
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(1200, 800, ColorScheme.Light)]
    public async Task A_wide_screen_shows_everything_and_axe_finds_nothing(int width, int height, ColorScheme scheme)
    {
        await using var phones = await fixture.OpenAsync(width, height, scheme);
        await ConverseAsync(phones);
        foreach (var part in Parts)
            await Expect(phones.Page.Locator($"[data-part={part}]")).ToBeVisibleAsync();
        await ShouldFitAndServeAllAsync(phones);
        phones.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(768, 1024, ColorScheme.Light)]
    [InlineData(768, 1024, ColorScheme.Dark)]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public async Task A_narrow_screen_shows_one_phone_at_a_time_and_axe_finds_nothing(int width, int height, ColorScheme scheme)
    {
        await using var phones = await fixture.OpenAsync(width, height, scheme);
        foreach (var part in Parts)
        {
            if (await phones.Page.Locator($"[data-show={part}]").IsVisibleAsync())
                await phones.ShowAsync(part);
            await Expect(phones.Page.Locator($"[data-part={part}]")).ToBeVisibleAsync();
            (await phones.Page.Locator(".device-slot:visible").CountAsync()).ShouldBeLessThanOrEqualTo(1);
            await ShouldFitAndServeAllAsync(phones);
        }

        phones.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_language_is_chosen_once_and_remembered()
    {
        await using var phones = await fixture.OpenAsync();
        await Expect(phones.Page).ToHaveTitleAsync("VssID trên ba điện thoại");
        await phones.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(phones.Page.GetByRole(AriaRole.Heading, new() { Name = "Try it now" })).ToBeVisibleAsync();
        await phones.Page.ReloadAsync();
        await Expect(phones.Page).ToHaveTitleAsync("VssID on three phones");
        await Expect(phones.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Letters_are_written_by_pressing_a_key_several_times()
    {
        await using var phones = await fixture.OpenAsync();
        await phones.Page.GetByRole(AriaRole.Button, new() { Name = "123 abc" }).ClickAsync();
        // "h" is the second letter of 4, "a" the first of 2.
        await phones.PressAsync("442");
        await Expect(phones.Line).ToHaveValueAsync("ha");
        await phones.Page.GetByRole(AriaRole.Button, new() { Name = "Xoá một ký tự" }).ClickAsync();
        await Expect(phones.Line).ToHaveValueAsync("h");
    }

    [Fact]
    public async Task A_number_that_is_no_service_code_is_refused_in_words()
    {
        await using var phones = await fixture.OpenAsync();
        await phones.CallAsync("113");
        await Expect(phones.Screen).ToContainTextAsync("mã dịch vụ");
    }

    private static string[] Parts => ["guide", "zalo", "keyphone", "web", "inbox"];

    /// <summary>Fills the phones, so that bubbles, buttons and a screen are looked at as well.</summary>
    private static async Task ConverseAsync(ThreePhones phones)
    {
        await phones.BecomeAsync("Vũ Đức Thắng");
        await phones.WriteOnZaloAsync("menu");
        await Expect(phones.ZaloLog.GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        await phones.CallAsync("*1900#");
        await Expect(phones.Screen).ToContainTextAsync("3. The BHYT");
    }

    private static async Task ShouldFitAndServeAllAsync(ThreePhones phones)
    {
        (await phones.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        (await phones.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".device-slot > *")]
                .filter(part => part.checkVisibility() && part.getBoundingClientRect().right > part.parentElement.getBoundingClientRect().right + 1)
                .map(part => part.className)
            """)).ShouldBeEmpty("no phone reaches over the next");
        // The web chat in the frame has tests of its own.
        var result = await phones.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector("html")], Exclude = [new AxeSelector("#web-frame")] });
        result.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Target))}").ShouldBeEmpty();
    }
}
