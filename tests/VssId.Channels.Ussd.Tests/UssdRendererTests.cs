using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

public sealed partial class UssdRendererTests
{
    private const int First = 140;
    private const int Later = 160;
    private static readonly UssdRenderer Renderer = new(new UssdLimits(First, Later), "*1900#");
    private static readonly Speech Vietnamese = new(Speech.Vietnamese, Brief: true);
    private static readonly Speech English = new(Speech.English, Brief: true);
    private static readonly Activity End = new() { Type = ActivityTypes.EndOfConversation };

    private static readonly Options Menu = new("BHXH số - Chọn số:",
    [
        new("1", "Quá trình đóng"), new("2", "Đăng nhập / nhập mã"), new("3", "Thẻ BHYT"), new("4", "Tiền hưởng, khám bệnh"), new("5", "Trợ giúp"), new("0", "Thoát"),
    ]);

    private static readonly FactSheet Card = new("Thẻ BHYT",
    [
        new("Mã thẻ", "DN4019900000017"), new("Họ tên", "NGUYỄN THỊ MINH KHAI"), new("Ngày sinh", "01/02/1990"), new("Hạn", "01/01/2026 - 31/12/2026"),
        new("Nơi KCB", "Bệnh viện Đa khoa khu vực Thủ Đức, phường Linh Trung"), new("Mức hưởng", "80%"),
    ]);

    private static readonly RecordTable Rows = new("Quá trình đóng:", ["Thời gian", "Đơn vị", "Chức danh", "Tình trạng"],
    [
        new("1", ["01/2025–06/2025", "Công ty TNHH Hoa Mai", "", "chậm đóng"], Tone.Warning),
        new("2", ["01/2020–12/2024", "Công ty Cổ phần May Việt Tiến,\nChi nhánh Cần Thơ", "", ""]),
        new("3", ["05/2018–11/2019", "Tự đóng", "", ""]),
    ], "Nhắn số để xem.");

    [Fact]
    public void The_menu_is_one_screen_with_its_own_way_out() => Pages(UssdOpening.Yes, Menu).ShouldBe(
    ["""
        BHXH so - Chon so:
        1. Qua trinh dong
        2. Dang nhap / nhap ma
        3. The BHYT
        4. Tien huong, kham benh
        5. Tro giup
        0. Thoat
        """]);

    [Fact]
    public void A_question_gets_the_ways_back_and_home() =>
        Pages(UssdOpening.Yes, new TextView("Nhập mã số BHXH (10 số) rồi bấm Gửi.")).ShouldBe(["Nhap ma so BHXH (10 so) roi bam Gui.\n0. Quay lai\n00. Menu chinh"]);

    [Fact]
    public void A_link_is_its_words_only_for_nothing_can_be_opened_here() =>
        Pages(UssdOpening.Yes, new Link("Trang đã gửi qua SMS.", "Mở trang", "https://x/p?k=abc")).ShouldBe(["Trang da gui qua SMS.\n0. Quay lai\n00. Menu chinh"]);

    [Fact]
    public void English_has_English_ways() =>
        Renderer.Render([ViewActivity.Of(new TextView("Type the code."))], English, UssdOpening.Yes).Pages.ShouldBe(["Type the code.\n0. Back\n00. Main menu"]);

    [Fact]
    public void A_last_screen_has_no_ways()
    {
        var pages = Renderer.Render([ViewActivity.Of(new TextView("Cảm ơn anh/chị.")), End], Vietnamese, UssdOpening.No);
        pages.Pages.ShouldBe(["Cam on anh/chi."]);
        pages.Line.ShouldBe(UssdLine.Closed);
    }

    [Fact]
    public void A_card_with_the_longest_data_goes_over_pages_in_whole_items()
    {
        var pages = Pages(UssdOpening.No, Card);
        pages.ShouldBe(
        ["""
            The BHYT (1/2)
            Ma the: DN4019900000017
            Ho ten: NGUYEN THI MINH KHAI
            Ngay sinh: 01/02/1990
            98. Xem tiep
            0. Quay lai
            00. Menu chinh
            """,
            """
            (2/2)
            Han: 01/01/2026 - 31/12/2026
            Noi KCB: Benh vien Da khoa khu vuc Thu Duc, phuong Linh Trung
            Muc huong: 80%
            0. Quay lai
            00. Menu chinh
            """,
        ]);
    }

    [Fact]
    public void Rows_stand_whole_on_a_page_with_their_key_in_front_and_the_heading_with_the_first()
    {
        var pages = Pages(UssdOpening.No, Rows);
        pages.ShouldBe(
        [
            """
            Qua trinh dong: (1/2)
            1. 01/2025-06/2025, Cong ty TNHH Hoa Mai, cham dong
            98. Xem tiep
            0. Quay lai
            00. Menu chinh
            """,
            """
            (2/2)
            2. 01/2020-12/2024, Cong ty Co phan May Viet Tien, Chi nhanh Can Tho
            3. 05/2018-11/2019, Tu dong
            Nhan so de xem.
            0. Quay lai
            00. Menu chinh
            """,
        ]);
    }

    [Fact]
    public void A_heading_moves_on_with_a_row_that_does_not_fit_below_it()
    {
        var pages = Pages(UssdOpening.No, new TextView("Anh/chị đang xem của Nguyễn Thị Minh Khai, sinh năm 2015."), Rows);
        pages[0].ShouldNotContain("Qua trinh dong:");
        pages[1].ShouldStartWith("Qua trinh dong: (2/");
        pages[1].ShouldContain("1. 01/2025-06/2025, Cong ty TNHH Hoa Mai, cham dong");
    }

    [Fact]
    public void The_question_after_a_table_begins_a_page_of_its_own_when_it_does_not_fit()
    {
        var pages = Pages(UssdOpening.No, Rows, Menu);
        pages[^1].ShouldStartWith("BHXH so - Chon so: (");
        pages.SkipLast(1).ShouldAllBe(page => !page.Contains("Chon so:", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_a_file_are_shown_for_nothing_can_be_kept_here() =>
        Pages(UssdOpening.No, new Document("record-pdf", JsonSerializer.SerializeToElement("x"), "Xem tệp trên Zalo.", "Tải PDF", "a.pdf")).ShouldBe(["Xem tep tren Zalo.\n0. Quay lai\n00. Menu chinh"]);

    [Fact]
    public void A_question_stays_with_its_answers_when_a_page_can_hold_them()
    {
        var pages = Pages(UssdOpening.No, Card, Menu);
        pages[^1].ShouldStartWith("BHXH so - Chon so: (");
        pages[^1].ShouldContain("5. Tro giup");
        pages.SkipLast(1).ShouldAllBe(page => page.EndsWith("98. Xem tiep\n0. Thoat"));
    }

    [Fact]
    public void Pictures_are_left_out_beside_facts_and_told_in_words_alone()
    {
        var picture = new Picture("card", JsonSerializer.SerializeToElement("x"), "Ảnh thẻ BHYT", "the.png");
        string.Join('\n', Pages(UssdOpening.No, Card, picture)).ShouldNotContain("Anh the");
        Pages(UssdOpening.No, picture).ShouldBe(["Anh the BHYT\n0. Quay lai\n00. Menu chinh"]);
    }

    [Fact]
    public void A_long_sentence_is_wrapped_at_words()
    {
        var text = string.Join(' ', Enumerable.Range(1, 120).Select(number => $"tu{number}"));
        var pages = Pages(UssdOpening.Yes, new TextView(text));
        string.Join(' ', pages.Select(Content)).ShouldBe(text);
    }

    [Fact]
    public void Nothing_to_say_is_the_end_said_politely() =>
        Renderer.Render([End], Vietnamese, UssdOpening.No).Pages.ShouldBe(["Phien da ket thuc. Vui long goi lai *1900#."]);

    [Fact]
    public void Letters_of_the_extension_table_count_twice()
    {
        Pages(UssdOpening.Yes, new TextView(new string('a', 100))).Count.ShouldBe(1);
        var pages = Pages(UssdOpening.Yes, new TextView(new string('[', 100)));
        pages.Count.ShouldBe(2);
        string.Concat(pages.Select(Content)).ShouldBe(new string('[', 100));
    }

    [Property(MaxTest = 300)]
    public Property No_page_is_over_its_budget_and_no_item_is_lost() => Prop.ForAll(Screens().ToArbitrary(), Opening().ToArbitrary(), (views, opens) =>
    {
        var rendered = Renderer.Render([.. views.Select(ViewActivity.Of)], Vietnamese, opens);
        rendered.Line.ShouldBe(UssdLine.Open);
        for (var page = 0; page < rendered.Pages.Count; page++)
        {
            var budget = page == 0 && opens == UssdOpening.Yes ? First : Later;
            (Smpp.Gsm7.Count(rendered.Pages[page]).ShouldNotBeNull() + UssdLimits.Prefix).ShouldBeLessThanOrEqualTo(budget);
            rendered.Pages[page].Contains("98. Xem tiep", StringComparison.Ordinal).ShouldBe(page < rendered.Pages.Count - 1);
            rendered.Pages[page].Split('\n').ShouldContain(line => line.StartsWith("0. ", StringComparison.Ordinal));
        }

        // All letters of all items come once and in order: wrapping may only drop blanks.
        var shown = Letters(string.Concat(rendered.Pages.Select(Content)));
        shown.ShouldBe(Letters(string.Concat(views.SelectMany(Items).Select(item => UssdText.Fold(item).Text))));
    });

    private static IReadOnlyList<string> Pages(UssdOpening opens, params View[] views) => Renderer.Render([.. views.Select(ViewActivity.Of)], Vietnamese, opens).Pages;

    /// <summary>A page without its marks and ways.</summary>
    private static string Content(string page) => string.Join('\n',
        Mark().Replace(page, "").Split('\n').Where(line => line.Length > 0 && line is not ("98. Xem tiep" or "0. Quay lai" or "00. Menu chinh" or "0. Thoat")));

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static IEnumerable<string> Items(View view) => view switch
    {
        TextView text => [text.Text],
        Options options => [options.Text, .. options.Items.Where(item => item.Key != "0").Select(item => $"{item.Key}. {item.Label}")],
        FactSheet facts => [facts.Title, .. facts.Facts.Select(fact => $"{fact.Label}: {fact.Value}"), facts.Note ?? ""],
        RecordTable table => [table.Title, .. table.Rows.Select(row => $"{row.Key}. {string.Join(", ", row.Cells)}"), table.Note ?? ""],
        _ => [],
    };

    private static Gen<string> Words() =>
        Gen.Elements("Quá", "trình", "đóng", "BHXH", "ở", "Công ty TNHH", "[x]", "€", "5.200.000", "₫", "một–hai", "😀", new string('w', 170), "ngắn", "\n", "a")
            .NonEmptyListOf().Select(words => string.Join(' ', words.Take(25)));

    private static Gen<UssdOpening> Opening() => Gen.Elements(UssdOpening.Yes, UssdOpening.No);

    private static Gen<IReadOnlyList<View>> Screens()
    {
        var text = Words().Select(words => (View)new TextView(words));
        var facts = Words().NonEmptyListOf().Select(words => (View)new FactSheet(words[0], [.. words.Skip(1).Take(12).Select(word => new Bot.Engine.Views.Fact("Mục", word))], words[^1]));
        var options = Words().NonEmptyListOf().Select(words => (View)new Options(words[0], [.. words.Skip(1).Take(9).Select((word, index) => new Option($"{index + 1}", word)), new Option("0", "Thoát")]));
        var table = Words().NonEmptyListOf().Select(words => (View)new RecordTable(words[0], ["Thời gian", "Đơn vị"], [.. words.Take(12).Select((word, index) => new TableRow($"{index + 1}", [word, "Tự đóng"]))], words[^1]));
        return Gen.OneOf(text, facts, table, options).NonEmptyListOf().Select(views => (IReadOnlyList<View>)[.. views.Take(4).Where((view, index) => view is not Options || index == Math.Min(views.Count, 4) - 1), new TextView("hết")]);
    }

    [GeneratedRegex(@" ?\(\d+/\d+\)", RegexOptions.None, 1000)]
    private static partial Regex Mark();
}
