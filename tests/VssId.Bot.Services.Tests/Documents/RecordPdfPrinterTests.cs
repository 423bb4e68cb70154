using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using VssId.Bot.Services.Documents;
using Xunit;

namespace VssId.Bot.Services.Tests.Documents;

public sealed partial class RecordPdfPrinterTests
{
    private const int OneMegabyte = 1_048_576;
    private static readonly RecordPdfPrinter Printer = new();

    [Fact]
    public void Everything_of_the_record_is_read_by_another_program()
    {
        var text = TextOf(Records.Usual);
        string[] expected =
        [
            Records.Usual.Title, Records.Usual.Note, .. Records.Usual.Columns,
            .. Records.Usual.Facts.SelectMany(fact => (string[])[fact.Label, fact.Value]),
            "01/2024 – 06/2025", "Công ty TNHH Hoa Mai", "Kế toán", "Chậm đóng", "Công nhân",
            "Do dịch vụ VssId.Bot tạo để tham khảo, không phải giấy tờ có chứng thực của cơ quan BHXH.", "Trang 1/1",
        ];
        foreach (var words in expected)
        {
            text.ShouldContain(words);
        }
    }

    [Fact]
    public void Pages_are_A4_and_the_file_names_what_it_is_and_in_which_language()
    {
        var info = Records.Ask("pdfinfo", Records.Print(Printer, Records.Long(60)));
        info.ShouldContain("(A4)");
        info.ShouldContain($"{Records.Usual.Title}\n");
        info.ShouldNotContain("CreationDate");
        Encoding.Latin1.GetString(Records.Print(Printer, Records.Usual)).ShouldContain("/Lang(vi-VN)");
    }

    [Fact]
    public void Every_page_has_the_heads_of_the_table_its_number_and_who_made_it()
    {
        var pages = TextOf(Records.Long(90)).TrimEnd('\f').Split('\f');
        pages.Length.ShouldBeGreaterThan(2);
        foreach (var (index, page) in pages.Index())
        {
            page.ShouldContain("Thời gian");
            page.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"Trang {index + 1}/{pages.Length}"));
            page.ShouldContain("không phải giấy tờ có chứng thực");
        }
    }

    [Fact]
    public void Every_row_stands_once_and_in_order()
    {
        var numbers = Row().Matches(TextOf(Records.Long(200))).Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture));
        numbers.ShouldBe(Enumerable.Range(1, 200));
    }

    [Fact]
    public void A_row_longer_than_a_page_goes_on_on_the_next_and_loses_nothing()
    {
        var words = string.Join(' ', Enumerable.Range(1, 3000).Select(number => $"từ{number}"));
        var text = TextOf(Records.Usual with { Rows = [new([words, "", "", "", ""], Engine.Views.Tone.Plain)] });
        Word().Matches(text).Select(match => match.Value).ShouldBe(words.Split(' '));
    }

    [Fact]
    public void A_word_wider_than_the_page_is_broken_and_stays_on_it()
    {
        var word = string.Concat(Enumerable.Repeat("Đặng", 200));
        var text = TextOf(Records.Usual with { Facts = [new("Tên", word)], Rows = [new([word, word, word, word, word], Engine.Views.Tone.Plain)] });
        text.Count(letter => letter == 'ặ').ShouldBe(6 * 200);
    }

    [Fact]
    public void A_record_without_rows_facts_or_note_is_a_page() =>
        TextOf(Records.Usual with { Facts = [], Rows = [], Note = "" }).ShouldContain(Records.Usual.Title);

    [Fact]
    public void The_same_record_is_the_same_bytes_under_every_culture_and_from_many_sides_at_once()
    {
        var expected = Records.Print(Printer, Records.Usual);
        var other = Records.Print(Printer, Records.Long(30));
        var usual = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "ar-SA", "tr-TR", "th-TH", "vi-VN", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Records.Print(Printer, Records.Usual).ShouldBe(expected, name);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }

        Parallel.For(0, 40, index => Records.Print(Printer, index % 2 == 0 ? Records.Usual : Records.Long(30)).ShouldBe(index % 2 == 0 ? expected : other));
        other.ShouldNotBe(expected);
    }

    [Fact]
    public void Decomposed_letters_are_printed_like_composed_ones() =>
        TextOf(Records.Usual with { Title = Records.Usual.Title.Normalize(NormalizationForm.FormD) }).ShouldContain(Records.Usual.Title);

    [Theory]
    [InlineData(2)]
    [InlineData(1000)]
    public void A_file_is_small(int rows) => Records.Print(Printer, Records.Long(rows)).Length.ShouldBeInRange(5_000, OneMegabyte);

    [Fact]
    public void No_offset_is_wrong_after_dates_and_ids_are_taken_out()
    {
        var file = Encoding.Latin1.GetString(Records.Print(Printer, Records.Long(60)));
        file.ShouldNotContain("CreateDate");
        file.ShouldNotContain("ModDate");
        var entries = Entry().Matches(file);
        entries.Count.ShouldBeGreaterThan(10);
        foreach (var (index, entry) in entries.Index())
        {
            file[int.Parse(entry.Groups["offset"].Value, CultureInfo.InvariantCulture)..].ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"{index + 1} 0 obj"));
        }
    }

    private static string TextOf(RecordDocument record) => Records.Ask("pdftotext", Records.Print(Printer, record), "-layout");

    [GeneratedRegex(@"Giai đoạn (?<number>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"từ\d+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<offset>\d{10}) 00000 n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
