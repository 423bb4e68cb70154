using System.Text.Json;
using Shouldly;
using VssId.Bot.Engine.Views;
using VssId.Zalo.Api.Messages;
using Xunit;

namespace VssId.Channels.Zalo.Tests;

public sealed class RendererTests : IDisposable
{
    private readonly ZaloParts _zalo = new();

    [Fact]
    public void A_text_is_a_text() => Messages(new TextView("Xin chào")).ShouldBe([new ZaloMessage.Text("Xin chào")]);

    [Fact]
    public void Five_options_are_numbered_lines_and_buttons_that_say_the_label()
    {
        var buttons = Messages(Menu(5)).ShouldHaveSingleItem().ShouldBeOfType<ZaloMessage.Buttons>();
        buttons.Content.ShouldBe("Anh/chị cần gì?\n\n1. Mục 1\n2. Mục 2\n3. Mục 3\n4. Mục 4\n5. Mục 5");
        buttons.Items.ShouldBe([.. Enumerable.Range(1, 5).Select(number => new ZaloButton.Say($"Mục {number}", $"Mục {number}"))]);
    }

    [Fact]
    public void Six_options_are_numbered_lines_only() =>
        Messages(Menu(6)).ShouldHaveSingleItem().ShouldBeOfType<ZaloMessage.Text>().Content.ShouldEndWith("6. Mục 6");

    [Fact]
    public void A_label_too_long_for_a_button_is_a_line_only() =>
        Messages(new Options("Chọn", [new Option("1", new string('a', 101))])).ShouldHaveSingleItem().ShouldBeOfType<ZaloMessage.Text>();

    [Fact]
    public void A_question_without_options_is_a_text() => Messages(new Options("Số nào?", [])).ShouldBe([new ZaloMessage.Text("Số nào?")]);

    [Fact]
    public void The_buttons_stand_below_the_last_page()
    {
        var messages = Messages(new Options(new string('a', 2500), [new Option("1", "Có")]));
        messages.Count.ShouldBe(2);
        messages[0].ShouldBeOfType<ZaloMessage.Text>();
        messages[1].ShouldBeOfType<ZaloMessage.Buttons>().Content.ShouldEndWith("1. Có");
    }

    [Fact]
    public void Facts_are_lines()
    {
        Messages(new FactSheet("Thẻ BHYT", [new Fact("Số thẻ", "••••123"), new Fact("Hạn", "31/12/2026")], "Còn hiệu lực."))
            .ShouldBe([new ZaloMessage.Text("Thẻ BHYT\n\n• Số thẻ: ••••123\n• Hạn: 31/12/2026\n\nCòn hiệu lực.")]);
        Messages(new FactSheet("Thẻ BHYT", [new Fact("Số thẻ", "••••123")])).ShouldBe([new ZaloMessage.Text("Thẻ BHYT\n\n• Số thẻ: ••••123")]);
    }

    [Fact]
    public void A_warning_has_a_sign_before_its_words() =>
        Messages(new FactSheet("Quá trình đóng BHXH", [new Fact("Tổng", "8 năm"), new Fact("Chậm đóng", "3 tháng", Tone.Warning)]))
            .ShouldBe([new ZaloMessage.Text("Quá trình đóng BHXH\n\n• Tổng: 8 năm\n• ⚠ Chậm đóng: 3 tháng")]);

    [Fact]
    public void Rows_are_items_that_name_every_further_cell_with_a_blank_line_between_them()
    {
        var table = new RecordTable(
            "Các giai đoạn:",
            ["Thời gian", "Đơn vị", "Tình trạng"],
            [new TableRow("1", ["01/2024 – 06/2025", "Công ty A", "Chậm đóng"], Tone.Warning), new TableRow("2", ["01/2020 – 12/2023", "Công ty B", ""])],
            "Nhắn số để xem chi tiết.");
        Messages(table).ShouldBe([new ZaloMessage.Text(
            """
            Các giai đoạn:

            1. ⚠ 01/2024 – 06/2025
               Đơn vị: Công ty A
               Tình trạng: Chậm đóng

            2. 01/2020 – 12/2023
               Đơn vị: Công ty B

            Nhắn số để xem chi tiết.
            """)]);
    }

    [Fact]
    public void Rows_of_one_cell_stand_close_together_and_without_a_key_have_a_dot() =>
        Messages(new RecordTable("Thẻ cũ:", ["Mã"], [new TableRow("", ["GD401"]), new TableRow("", ["GD402"])]))
            .ShouldBe([new ZaloMessage.Text("Thẻ cũ:\n\n• GD401\n• GD402")]);

    [Fact]
    public void A_long_table_is_cut_between_its_rows()
    {
        var table = new RecordTable("Các giai đoạn:", ["Thời gian", "Đơn vị"], [.. Enumerable.Range(1, 60).Select(number => new TableRow($"{number}", [$"01/{1960 + number}", "Công ty TNHH Một Thành Viên"]))]);
        var pages = Messages(table).Select(message => message.ShouldBeOfType<ZaloMessage.Text>().Content).ToList();
        pages.Count.ShouldBeGreaterThan(1);
        pages.ShouldAllBe(page => page.EndsWith("Công ty TNHH Một Thành Viên", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_Zalo_takes_follows_its_words_and_another_is_told_only()
    {
        var document = new Document("record", JsonElement.Parse("{}"), "Quá trình đóng BHXH", "Tải PDF", "qua-trinh-dong.pdf");
        _zalo.Renderer.Render(document).ShouldBe([new ZaloPart.Ready(new ZaloMessage.Text("Quá trình đóng BHXH")), new ZaloPart.Printed(document)]);
        _zalo.Renderer.Render(document with { FileName = "qua-trinh-dong.csv" }).ShouldBe([new ZaloPart.Ready(new ZaloMessage.Text("Quá trình đóng BHXH"))]);
    }

    [Fact]
    public void A_link_is_a_button_that_opens_it_and_stands_in_the_text_for_computers_without_buttons()
    {
        var buttons = Messages(new Link("Nhập mật khẩu ở đây.", "Mở trang", "https://x/p?k=abc")).ShouldHaveSingleItem().ShouldBeOfType<ZaloMessage.Buttons>();
        buttons.Content.ShouldBe("Nhập mật khẩu ở đây.\n\nhttps://x/p?k=abc");
        buttons.Items.ShouldBe([new ZaloButton.Open("Mở trang", "https://x/p?k=abc")]);
    }

    [Fact]
    public void A_picture_comes_with_its_words()
    {
        var picture = new Picture("card", JsonElement.Parse("{}"), "Thẻ BHYT của anh/chị", "the-bhyt.png");
        _zalo.Renderer.Render(picture).ShouldBe([new ZaloPart.Drawn(picture, "Thẻ BHYT của anh/chị")]);
    }

    [Fact]
    public void Every_view_has_a_form_that_Zalo_takes()
    {
        View[] views = [new TextView(new string('a', 9000)), Menu(5), Menu(40), new FactSheet(new string('b', 5000), [], null), new Link(new string('d', 5000), "Mở", "https://x/p"), new Picture("card", JsonElement.Parse("{}"), new string('c', 5000), "c.png"), new RecordTable(new string('e', 5000), ["A"], [new TableRow("1", [new string('f', 5000)])]), new Document("csv", JsonElement.Parse("{}"), new string('g', 5000), "Tải", "g.csv")];
        typeof(View).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(View))).ShouldBe(views.Select(view => view.GetType()).Distinct(), ignoreOrder: true);
        foreach (var text in views.SelectMany(_zalo.Renderer.Render).Select(part => part switch
        {
            ZaloPart.Drawn drawn => drawn.Caption,
            ZaloPart.Ready { Message: ZaloMessage.Text message } => message.Content,
            ZaloPart.Ready { Message: ZaloMessage.Buttons message } => message.Content,
            _ => throw new InvalidOperationException(),
        }))
        {
            text.Length.ShouldBeInRange(1, 1900);
        }
    }

    public void Dispose() => _zalo.Dispose();

    private static Options Menu(int count) =>
        new("Anh/chị cần gì?", [.. Enumerable.Range(1, count).Select(number => new Option($"{number}", $"Mục {number}"))]);

    private List<ZaloMessage> Messages(View view) => [.. _zalo.Renderer.Render(view).Select(part => part.ShouldBeOfType<ZaloPart.Ready>().Message)];
}
