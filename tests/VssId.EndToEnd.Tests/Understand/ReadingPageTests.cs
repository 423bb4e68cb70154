using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using VssId.EndToEnd.Tests.Phones;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VssId.EndToEnd.Tests.Understand;

/// <summary>The page that shows how a sentence is read, in a real browser.</summary>
[Collection(PhonesGroup.Name)]
public sealed class ReadingPageTests(PhonesFixture fixture)
{
    [Fact]
    public async Task A_sentence_shows_its_words_what_it_names_and_what_is_wanted()
    {
        await using var page = await fixture.OpenReadingAsync();
        await page.AskAsync("cho xem quas trinhf đóng bhxh tháng trước");
        await Expect(page.Words).ToHaveCountAsync(8);
        await Expect(page.Words.Nth(2)).ToContainTextAsync("quas");
        await Expect(page.Words.Nth(2)).ToContainTextAsync("quá");
        await Expect(page.Words.Nth(2)).ToContainTextAsync("8–11");
        await Expect(page.Marks).ToHaveCountAsync(2);
        await Expect(page.Marks.Nth(0)).ToContainTextAsync("bhxh");
        await Expect(page.Marks.Nth(0)).ToContainTextAsync("bảo hiểm xã hội");
        await Expect(page.Marks.Nth(1)).ToContainTextAsync("1/2/2026 – 28/2/2026");
        await Expect(page.Entities.Nth(1)).ToContainTextAsync("datetimeV2.daterange");
        await Expect(page.Entities.Nth(1)).ToContainTextAsync("2026-02");
        await Expect(page.Entities.Nth(1)).ToContainTextAsync("30–40");
        await Expect(page.Decision).ToContainTextAsync("Hành động");
        await Expect(page.Intents.First).ToContainTextAsync("Quá trình đóng");
        (await page.Page.Locator("#intents .bar i").First.EvaluateAsync<double>("bar => bar.offsetWidth / bar.parentElement.offsetWidth")).ShouldBeGreaterThan(0.5);
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_day_it_is_sent_moves_the_times()
    {
        await using var page = await fixture.OpenReadingAsync();
        await page.AskAsync("hôm qua", "2026-01-01T00:00");
        await Expect(page.Marks.First).ToContainTextAsync("31/12/2025");
        await page.AskAsync("hôm qua", "2026-03-18T09:30");
        await Expect(page.Marks.First).ToContainTextAsync("17/3/2026");
    }

    [Theory]
    [InlineData("thời tiết hôm nay thế nào", "Không hiểu")]
    [InlineData("thẻ bhyt của tôi còn hạn không", "Hành động")]
    public async Task The_decision_is_told_in_words(string text, string decision)
    {
        await using var page = await fixture.OpenReadingAsync();
        await page.AskAsync(text);
        await Expect(page.Decision).ToContainTextAsync(decision);
    }

    [Fact]
    public async Task Markup_and_halves_of_pairs_are_shown_as_text()
    {
        await using var page = await fixture.OpenReadingAsync();
        await page.AskAsync("<img src=x onerror=alert()> \ud83d tháng 10 năm 2025");
        await Expect(page.Marks).ToHaveCountAsync(1);
        await Expect(page.Page.Locator("#marked")).ToContainTextAsync("<img src=x onerror=alert()>");
        (await page.Page.Locator("main img").CountAsync()).ShouldBe(0);
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_typed_is_no_error()
    {
        await using var page = await fixture.OpenReadingAsync();
        await page.AskAsync("");
        await Expect(page.Words).ToHaveCountAsync(0);
        await Expect(page.Page.Locator("#words-note")).ToHaveTextAsync("Chưa có câu nào.");
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_with_three_phones_leads_to_it_and_back()
    {
        await using var phones = await fixture.OpenAsync();
        await phones.Page.GetByRole(AriaRole.Link, new() { Name = "Xem máy hiểu một câu thế nào" }).ClickAsync();
        await Expect(phones.Page).ToHaveTitleAsync("Máy hiểu câu thế nào · VssID");
        await phones.Page.GetByRole(AriaRole.Link, new() { Name = "Ba điện thoại" }).ClickAsync();
        await Expect(phones.Page).ToHaveTitleAsync("VssID trên ba điện thoại");
    }

    [Theory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public async Task Long_texts_fit_every_screen_and_axe_finds_nothing(int width, int height, ColorScheme scheme)
    {
        await using var page = await fixture.OpenReadingAsync(width, height, scheme);
        await page.AskAsync(
            "cho tôi hỏi 2 triệu rưỡi bảo hiểm thất nghiệp từ tháng 5 năm 2022 đến nay ở Thanh Hóa, khám bv quân y 175 hôm qua, sđt 0912345678, " + new string('x', 300));
        await Expect(page.Marks).Not.ToHaveCountAsync(0);
        await Expect(page.Words.Last).ToContainTextAsync(new string('x', 300));
        (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        var result = await page.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector("html")] });
        result.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Target))}").ShouldBeEmpty();
        page.Complaints.ShouldBeEmpty();
    }
}
