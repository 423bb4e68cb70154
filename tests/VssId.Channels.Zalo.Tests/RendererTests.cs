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
        View[] views = [new TextView(new string('a', 9000)), Menu(5), Menu(40), new FactSheet(new string('b', 5000), [], null), new Link(new string('d', 5000), "Mở", "https://x/p"), new Picture("card", JsonElement.Parse("{}"), new string('c', 5000), "c.png")];
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
