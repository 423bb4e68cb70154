using System.Text;
using Shouldly;
using VssId.Bot.Language.Text;
using Xunit;

namespace VssId.Bot.Language.Tests.Text;

public sealed class UtteranceTests
{
    [Theory]
    [InlineData("Đóng  bảo hiểm", "Đóng|bảo|hiểm")]
    [InlineData("quý3 năm2021", "quý|3|năm|2021")]
    [InlineData("2tháng", "2|tháng")]
    [InlineData("từ 1/2 – nay", "từ|1|/|2|–|nay")]
    [InlineData("thẻ\u00A0BHYT", "thẻ|BHYT")]
    [InlineData("th\u200Bẻ\u200B y\uFEFF tế", "th\u200Bẻ|y|tế")]
    [InlineData("năm ２０２１", "năm|２０２１")]
    [InlineData("2️⃣ tháng", "2️⃣|tháng")]
    [InlineData("chào 😀👨‍👩‍👧", "chào|😀|👨|👩|👧")]
    [InlineData("\u0301a", "a")]
    public void Each_piece_stands_where_it_was_typed(string text, string pieces)
    {
        var utterance = Utterance.Of(text);
        string.Join('|', utterance.Tokens.ToArray().Select(token => text[token.Start..(token.End + 1)])).ShouldBe(pieces);
    }

    [Theory]
    [MemberData(nameof(Rows), "mended-words")]
    [MemberData(nameof(Rows), "mended-messages")]
    public void What_was_meant_is_read(string typed, string meant)
    {
        FormsOf(typed).ShouldBe(FormsOf(meant, Utterance.OfSpelled));
        FormsOf(typed.Normalize(NormalizationForm.FormD)).ShouldBe(FormsOf(typed));
        FormsOf(typed.ToUpperInvariant()).ShouldBe(FormsOf(typed));
    }

    [Fact]
    public void A_word_out_of_two_knows_its_part_of_the_text()
    {
        const string text = "đổi matkhau hqua";
        Utterance.Of(text).Tokens.ToArray().Select(token => text[token.Start..(token.End + 1)]).ShouldBe(["đổi", "mat", "khau", "h", "qua"]);
    }

    [Fact]
    public void Marks_of_a_written_out_short_form_are_not_those_of_the_message()
    {
        Utterance.Of("buoi sang co lam ko").HasMarks.ShouldBeFalse();
        Utterance.Of("buổi sang co lam").HasMarks.ShouldBeTrue();
    }

    [Theory]
    [InlineData("xqzwt ")]
    [InlineData("đươcgh ")]
    [InlineData("matkhaudangnhap")]
    [InlineData("a\u0301\u0323")]
    [InlineData("a1")]
    [InlineData("bảo hiểm ")]
    public void A_long_text_is_read_in_time_that_grows_with_it(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Utterance.Of(text).Received.Length.ShouldBe(text.Length);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Known_words_are_read_without_making_their_strings_again()
    {
        var first = Utterance.Of("mật khẩu 12");
        var second = Utterance.Of("Mật khẩu 12");
        for (var index = 0; index < first.Tokens.Length; index++)
        {
            second.Tokens[index].Form.ShouldBeSameAs(first.Tokens[index].Form);
            second.Tokens[index].Text.ShouldBeSameAs(first.Tokens[index].Text);
        }
    }

    [Fact]
    public void Half_a_pair_is_a_sign_of_its_own()
    {
        var tokens = Utterance.Of("a\uD83Db").Tokens;
        tokens.Length.ShouldBe(3);
        tokens[1].Kind.ShouldBe(TokenKind.Sign);
        tokens[2].Start.ShouldBe(2);
    }

    [Fact]
    public void Decomposed_letters_are_one_word_with_their_marks()
    {
        const string text = "Đường Nguyễn Huệ, thửa 3";
        var composed = Utterance.Of(text);
        var typed = text.Normalize(NormalizationForm.FormD);
        var decomposed = Utterance.Of(typed);
        decomposed.Tokens.Length.ShouldBe(composed.Tokens.Length);
        for (var index = 0; index < composed.Tokens.Length; index++)
        {
            var token = decomposed.Tokens[index];
            token.Form.ShouldBe(composed.Tokens[index].Form);
            token.Text.ShouldBe(composed.Tokens[index].Text);
            typed[token.Start..(token.End + 1)].Normalize().ShouldBe(composed.TextOf(index, index));
        }
    }

    [Fact]
    public void No_unicode_text_breaks_the_cut()
    {
        var random = new Random(20261122);
        Span<char> letters = stackalloc char[40];
        for (var round = 0; round < 100_000; round++)
        {
            var length = random.Next(letters.Length);
            for (var index = 0; index < length; index++)
            {
                letters[index] = random.Next(8) switch
                {
                    0 => (char)random.Next(0x10000),
                    1 => (char)random.Next(0x300, 0x370),
                    2 => (char)random.Next(0xD800, 0xE000),
                    3 => (char)random.Next(0x1E00, 0x1F00),
                    4 => (char)random.Next(0x2000, 0x2100),
                    5 => (char)random.Next('0', '9' + 1),
                    6 => "aăâeêioôơuưybcdđghklmnpqrstvx wfjzAOUYĐ"[random.Next(37)],
                    _ => (char)random.Next(0x20, 0x7F),
                };
            }

            var text = letters[..length].ToString();
            var last = -1;
            foreach (var token in Utterance.Of(text).Tokens)
            {
                token.Start.ShouldBeGreaterThan(last);
                token.End.ShouldBeGreaterThanOrEqualTo(token.Start);
                token.End.ShouldBeLessThan(text.Length);
                token.Form.ShouldNotBeEmpty();
                last = token.End;
            }
        }
    }

    public static TheoryData<string, string> Rows(string file)
    {
        using var stream = typeof(UtteranceTests).Assembly.GetManifestResourceStream(file + ".tsv").ShouldNotBeNull();
        using var reader = new StreamReader(stream);
        TheoryData<string, string> rows = [];
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            rows.Add(cells[0], cells[1]);
        }

        return rows;
    }

    private static string FormsOf(string text, Func<string, Utterance>? read = null) => string.Join(' ', (read ?? Utterance.Of)(text).Tokens.ToArray().Select(token => token.Form));
}
