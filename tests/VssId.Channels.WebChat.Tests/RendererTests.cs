using System.Text.Json;
using System.Text.Json.Nodes;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;

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
        _renderer.Render(Entry(new Activity { Type = type }), "c1", _ => "").ShouldBeNull();

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

    private static LogEntry Entry(Activity activity) => new(7, ChatTest.Now, ActivityJson.ToUtf8(activity));

    private JsonObject Render(Activity activity)
    {
        var wire = _renderer.Render(Entry(activity), "c1", place => $"https://x/files/{place}").ShouldNotBeNull();
        ((long)wire["channelData"]!["webchat:sequence-id"]!).ShouldBe(7);
        ((string)wire["timestamp"]!).ShouldBe("2026-11-24T08:00:00.000Z");
        return wire;
    }
}
