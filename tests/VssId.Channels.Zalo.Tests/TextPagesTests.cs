using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace VssId.Channels.Zalo.Tests;

public sealed partial class TextPagesTests
{
    private static readonly string[] Pieces =
    [
        "Nguyễn ", "Thị ", "Hoàng", "quá trình đóng. ", "Thẻ BHYT", "\n", "\n\n", "! ", "👨‍👩‍👧‍👦", "🇻🇳", "👍🏽", "e\u0301\u0323", "q\u0306\u0303", "một-từ-rất-dài-không-có-chỗ-ngắt", "🇻🇳🇻🇳", "ơ\u0301 ",
    ];

    [Theory]
    [InlineData(1900)]
    [InlineData(1)]
    public void A_text_that_fits_stays_one(int length) => TextPages.Split(new string('a', length), 1900).ShouldBe([new string('a', length)]);

    [Fact]
    public void Nothing_gives_nothing() => TextPages.Split(" \n ", 1900).ShouldBeEmpty();

    [Fact]
    public void Decomposed_letters_are_counted_composed() =>
        TextPages.Split(string.Concat(Enumerable.Repeat("ệ", 1900)).Normalize(NormalizationForm.FormD), 1900).ShouldHaveSingleItem().Length.ShouldBe(1900);

    [Fact]
    public void A_long_text_is_numbered()
    {
        var pages = TextPages.Split(new string('a', 1901), 1900);
        pages.Count.ShouldBe(2);
        pages[0].ShouldStartWith("(1/2) a");
        pages[1].ShouldStartWith("(2/2) a");
        pages[0].Length.ShouldBeLessThanOrEqualTo(1900);
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    [InlineData(". ")]
    [InlineData(" ")]
    public void The_widest_break_is_taken(string end)
    {
        var first = string.Concat(new string('a', 150), end.TrimEnd());
        var pages = TextPages.Split($"{first}{(end.TrimEnd().Length == 0 ? end : " ")}{new string('b', 100)}", 200);
        pages.ShouldBe([$"(1/2) {first}", $"(2/2) {new string('b', 100)}"]);
    }

    [Fact]
    public void A_break_in_the_first_half_is_left_for_a_later_narrower_one()
    {
        var pages = TextPages.Split($"Chào.\n\n{new string('a', 140)} {new string('b', 140)}", 200);
        pages[0].ShouldEndWith("a");
        pages[1].ShouldBe($"(2/2) {new string('b', 140)}");
    }

    [Fact]
    public void A_family_or_a_flag_is_never_torn()
    {
        foreach (var sign in (string[])["👨‍👩‍👧‍👦", "🇻🇳", "👍🏽", "q\u0306\u0303"])
        {
            var pages = TextPages.Split(string.Concat(Enumerable.Repeat(sign, 300)), 200);
            pages.Count.ShouldBeGreaterThan(2);
            pages.ShouldAllBe(page => Number().Replace(page, "").Length % sign.Length == 0);
        }
    }

    [Fact]
    public void A_single_endless_character_is_cut_without_breaking_a_pair()
    {
        var pages = TextPages.Split("a" + string.Concat(Enumerable.Repeat("\U0001D165", 300)), 200);
        pages.ShouldAllBe(page => page.Length <= 200);
        pages.ShouldAllBe(page => !char.IsHighSurrogate(page.Last()));
    }

    [Fact]
    public void Any_text_keeps_its_characters_and_every_page_fits()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var whole = text.Normalize(NormalizationForm.FormC);
            HashSet<int> borders = [.. StringInfo.ParseCombiningCharacters(whole), whole.Length];
            var pages = TextPages.Split(text, 200);
            pages.ShouldAllBe(page => page.Length <= 200);
            var at = 0;
            foreach (var page in pages.Select(page => pages.Count == 1 ? page : Number().Replace(page, "")))
            {
                var begin = whole.IndexOf(page, at, StringComparison.Ordinal);
                whole[at..begin].ShouldBeNullOrWhiteSpace();
                borders.ShouldContain(begin);
                at = begin + page.Length;
                borders.ShouldContain(at);
            }

            whole[at..].ShouldBeNullOrWhiteSpace();
        }
    }

    [GeneratedRegex(@"^\([0-9]+/[0-9]+\) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
