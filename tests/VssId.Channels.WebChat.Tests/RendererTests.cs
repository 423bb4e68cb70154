using System.Text.Json;
using System.Text.Json.Nodes;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Channels.WebChat.Wire;

namespace VssId.Channels.WebChat.Tests;

public sealed class RendererTests
{
    private readonly WebChatRenderer _renderer = new("Trợ lý");

    [Fact]
    public void A_text_is_plain()
    {
        var wire = Render(ViewActivity.Of(new TextView("Chào *anh*\nchị")));

        ((string)wire["text"]!).ShouldBe("Chào *anh*\nchị");
        ((string)wire["textFormat"]!).ShouldBe("plain");
        wire.ContainsKey("suggestedActions").ShouldBeFalse();
        ((string)wire["id"]!).ShouldBe("c1|0000007");
    }

    [Fact]
    public void Options_are_buttons_that_say_their_label()
    {
        var wire = Render(ViewActivity.Of(new Options("Chọn việc", [new("1", "Thẻ BHYT"), new("2", "Đăng nhập")])));

        ((string)wire["text"]!).ShouldBe("Chọn việc");
        wire["suggestedActions"]!["actions"]!.AsArray().Select(action => ((string)action!["type"]!, (string)action["title"]!, (string)action["value"]!))
            .ShouldBe([("imBack", "Thẻ BHYT", "Thẻ BHYT"), ("imBack", "Đăng nhập", "Đăng nhập")]);
    }

    [Fact]
    public void Facts_are_a_card_that_can_be_read_aloud_and_means_nothing_as_Markdown()
    {
        var wire = Render(ViewActivity.Of(new FactSheet("Thẻ", [new("Tên", "An *B* [x](y)"), new("Số", "1. a"), new("Dấu", "- b\n# c")], "Hết")));
        var content = wire["attachments"]!.AsArray().Single()!["content"]!;

        ((string)content["speak"]!).ShouldBe("Thẻ\nTên: An *B* [x](y)\nSố: 1. a\nDấu: - b\n# c\nHết");
        Version.Parse((string)content["version"]!).ShouldBeLessThanOrEqualTo(new Version(1, 6));
        content["body"]!.AsArray()[1]!["facts"]!.AsArray().Select(fact => (string)fact!["value"]!).ShouldBe([@"An \*B\* \[x\](y)", @"1\. a", "\\- b\n\\# c"]);
        ((string)content["body"]!.AsArray()[2]!["text"]!).ShouldBe("Hết");
    }

    [Fact]
    public void Facts_that_warn_are_cells_in_the_colour_of_warnings_and_stay_facts()
    {
        var content = Content(new FactSheet("Quá trình", [new("Tổng", "8 năm"), new("Chậm đóng", "3 tháng", Tone.Warning)], "Hết"));
        var table = content["body"]!.AsArray()[1]!;

        ((string)table["type"]!).ShouldBe("Table");
        ((bool)table["firstRowAsHeaders"]!).ShouldBeFalse();
        Cells(table).ShouldBe([["Tổng", "8 năm"], ["Chậm đóng", "3 tháng"]]);
        Colours(table).ShouldBe([[null, null], ["attention", "attention"]]);
        ((string)content["speak"]!).ShouldBe("Quá trình\nTổng: 8 năm\nChậm đóng: 3 tháng\nHết");
        ((string)content["body"]!.AsArray()[2]!["text"]!).ShouldBe("Hết");
    }

    [Fact]
    public void Rows_are_a_table_with_a_row_of_headings_whose_first_cells_are_bold_and_show_their_key()
    {
        var content = Content(new RecordTable(
            "Các giai đoạn",
            ["Thời gian", "Đơn vị", "Ghi chú"],
            [new TableRow("1", ["2024", "Công ty *A*", ""]), new TableRow("2", ["2023", "Công ty B", "Chậm đóng"], Tone.Warning)],
            "Nhắn số."));
        var table = content["body"]!.AsArray()[1]!;

        ((string)table["type"]!).ShouldBe("Table");
        ((bool)table["firstRowAsHeaders"]!).ShouldBeTrue();
        Cells(table).ShouldBe([["Thời gian", "Đơn vị", "Ghi chú"], [@"1\. 2024", @"Công ty \*A\*", ""], [@"2\. 2023", "Công ty B", "Chậm đóng"]]);
        Colours(table).ShouldBe([[null, null, null], [null, null, null], ["attention", "attention", "attention"]]);
        ((string)table["rows"]!.AsArray()[1]!["cells"]!.AsArray()[0]!["items"]!.AsArray().Single()!["weight"]!).ShouldBe("bolder");
        ((string)content["speak"]!).ShouldBe("Các giai đoạn\n1. Thời gian: 2024; Đơn vị: Công ty *A*\n2. Thời gian: 2023; Đơn vị: Công ty B; Ghi chú: Chậm đóng\nNhắn số.");
        ((string)content["fallbackText"]!).ShouldBe((string)content["speak"]!);
        Version.Parse((string)content["version"]!).ShouldBeInRange(new Version(1, 5), new Version(1, 6));
    }

    [Fact]
    public void A_column_that_says_nothing_is_left_out_and_no_column_takes_all_the_room()
    {
        var table = Content(new RecordTable("Năm", ["Năm", "Bậc", "Đơn vị"], [new TableRow("", ["2024", "", new string('a', 200)])]))["body"]!.AsArray()[1]!;

        Cells(table)[0].ShouldBe(["Năm", "Đơn vị"]);
        Cells(table)[1][0].ShouldBe("2024");
        table["columns"]!.AsArray().Select(column => (int)column!["width"]!).ShouldBe([7, 24]);
    }

    [Fact]
    public void A_picture_that_can_be_turned_has_a_button_that_unfolds_it_turned()
    {
        var content = Content(new Picture(OutlinePainter.KindName, JsonSerializer.SerializeToElement(1), "Ảnh thẻ", "the.png", new TurnedPicture(JsonSerializer.SerializeToElement(2), "Xoay thẻ")));
        var turn = content["actions"]!.AsArray().Single()!;
        JsonNode[] images = [content["body"]!.AsArray().Single()!, turn["card"]!["body"]!.AsArray().Single()!];

        ((string)turn["type"]!).ShouldBe("Action.ShowCard");
        ((string)turn["title"]!).ShouldBe("Xoay thẻ");
        images.Select(image => (string)image["url"]!).ShouldBe(["https://x/files/0", "https://x/files/0/Quarter"]);
        images.Select(image => (string)image["selectAction"]!["url"]!).ShouldBe(["https://x/files/0", "https://x/files/0/Quarter"]);
        images.ShouldAllBe(image => (string)image["altText"]! == "Ảnh thẻ");
    }

    [Fact]
    public void A_file_is_a_card_whose_button_fetches_it()
    {
        var content = Content(new Document(RecordPrinter.KindName, JsonSerializer.SerializeToElement(1), "Tệp *của* anh/chị.", "Tải PDF", "a.pdf"));
        var open = content["actions"]!.AsArray().Single()!;

        ((string)open["type"]!).ShouldBe("Action.OpenUrl");
        ((string)open["title"]!).ShouldBe("Tải PDF");
        ((string)open["url"]!).ShouldBe("https://x/files/0");
        ((string)content["speak"]!).ShouldBe("Tệp *của* anh/chị.");
        ((string)content["body"]!.AsArray().Single()!["text"]!).ShouldBe(@"Tệp \*của\* anh/chị.");
    }

    [Fact]
    public void A_link_is_a_card_whose_button_opens_it()
    {
        var content = Render(ViewActivity.Of(new Link("Nhập mật khẩu *ở đây*.", "Mở trang", "https://x/p?k=abc_d")))["attachments"]!.AsArray().Single()!["content"]!;
        var open = content["actions"]!.AsArray().Single()!;

        ((string)open["type"]!).ShouldBe("Action.OpenUrl");
        ((string)open["title"]!).ShouldBe("Mở trang");
        ((string)open["url"]!).ShouldBe("https://x/p?k=abc_d");
        ((string)content["speak"]!).ShouldBe("Nhập mật khẩu *ở đây*.");
        ((string)content["body"]!.AsArray().Single()!["text"]!).ShouldBe(@"Nhập mật khẩu \*ở đây\*.");
    }

    [Fact]
    public void A_picture_has_words_and_an_address_that_names_its_place()
    {
        var activity = ViewActivity.Of(new Picture(OutlinePainter.KindName, JsonSerializer.SerializeToElement(1), "Ảnh thẻ", "the.png"));
        activity.Text = "Đây là thẻ";
        var wire = Render(activity);
        var image = wire["attachments"]!.AsArray().Single()!["content"]!["body"]!.AsArray().Single()!;

        ((string)wire["text"]!).ShouldBe("Đây là thẻ");
        ((string)image["altText"]!).ShouldBe("Ảnh thẻ");
        ((string)image["url"]!).ShouldBe("https://x/files/1");
        ((string)image["selectAction"]!["url"]!).ShouldBe("https://x/files/1");
        wire.ToJsonString().ShouldNotContain("vnd.vssid.view");
    }

    [Theory]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.Trace)]
    [InlineData(ActivityTypes.Invoke)]
    public void What_is_not_for_clients_is_left_out(string type) =>
        _renderer.Render(Entry(new Activity { Type = type }), "c1", (_, _) => "").ShouldBeNull();

    [Theory]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.Event)]
    public void The_end_of_a_conversation_and_events_pass_through(string type) =>
        ((string)Render(new Activity { Type = type, Code = "completedSuccessfully" })["type"]!).ShouldBe(type);

    [Fact]
    public void Nobody_but_the_server_speaks_as_the_bot()
    {
        var wire = Render(new Activity { Type = ActivityTypes.Message, Text = "a", From = new ChannelAccount("x", "y", "bot"), ServiceUrl = "http://inside" });

        ((string)wire["from"]!["id"]!).ShouldBe("bot");
        ((string)wire["from"]!["name"]!).ShouldBe("Trợ lý");
        wire.ContainsKey("serviceUrl").ShouldBeFalse();
    }

    private static string[][] Cells(JsonNode table) =>
        [.. table["rows"]!.AsArray().Select(row => row!["cells"]!.AsArray().Select(cell => cell!["items"]!.AsArray() is [{ } block] ? (string)block["text"]! : "").ToArray())];

    private static string?[][] Colours(JsonNode table) =>
        [.. table["rows"]!.AsArray().Select(row => row!["cells"]!.AsArray().Select(cell => cell!["items"]!.AsArray() is [{ } block] ? (string?)block["color"] : null).ToArray())];

    private static LogEntry Entry(Activity activity) => new(7, ChatTest.Now, ActivityJson.ToUtf8(activity));

    private JsonNode Content(View view) => Render(ViewActivity.Of(view))["attachments"]!.AsArray().Single()!["content"]!;

    private JsonObject Render(Activity activity)
    {
        var wire = _renderer.Render(Entry(activity), "c1", (place, turn) => turn is Turn.None ? $"https://x/files/{place}" : $"https://x/files/{place}/{turn}").ShouldNotBeNull();
        ((long)wire["channelData"]!["webchat:sequence-id"]!).ShouldBe(7);
        ((string)wire["timestamp"]!).ShouldBe("2026-11-24T08:00:00.000Z");
        return wire;
    }
}
