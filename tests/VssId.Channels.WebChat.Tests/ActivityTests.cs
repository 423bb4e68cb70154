using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using VssId.Bot.Builder.Schema;

namespace VssId.Channels.WebChat.Tests;

public sealed class ActivityTests : ChatTest
{
    private const string Posted = """
        {"type":"message","text":"xin chào","textFormat":"plain","attachments":[],"channelId":"other","id":"mine","timestamp":"2001-01-01T00:00:00Z",
         "From":{"id":"somebody","name":"An","role":"bot"},"locale":"vi-VN","localTimestamp":"2026-11-24T15:00:00.120+07:00","localTimezone":"Asia/Ho_Chi_Minh",
         "entities":[{"type":"ClientCapabilities","supportsListening":false}],"unheardOf":{"a":[1,2,{"b":null}]},"source":"10.0.0.1","conversation":{"id":"elsewhere"},
         "channelData":{"attachmentSizes":[],"clientActivityID":"3x7yxcaezw5"}}
        """;

    [Fact]
    public async Task What_the_client_wrote_survives_and_what_only_the_server_may_say_does_not()
    {
        var chat = await Host.BeginAsync();
        var (status, answer, _) = await Host.CallAsync(HttpMethod.Post, $"conversations/{chat.Id}/activities", chat.Token, Posted);
        using var socket = await ChatHost.ConnectAsync(chat.StreamUrl);
        var frames = new Frames(socket);

        // The greeting may come before or after it.
        var echo = await frames.NextAsync();
        if ((string?)echo["from"]?["role"] != "user")
        {
            echo = await frames.NextAsync();
        }

        status.ShouldBe(HttpStatusCode.OK);
        var id = (string)answer["id"]!;
        ((string)echo["id"]!).ShouldBe(id);
        id.ShouldNotBe("mine");
        ((string)echo["from"]!["id"]!).ShouldBe((string)ConversationTests.Claims(chat.Token)["user"]!);
        ((string)echo["from"]!["role"]!).ShouldBe("user");
        echo.ContainsKey("From").ShouldBeFalse();
        ((string)echo["channelId"]!).ShouldBe("webchat");
        ((string)echo["conversation"]!["id"]!).ShouldBe(chat.Id);
        ((string)echo["timestamp"]!).ShouldStartWith("2026-11-24T08:00:00.");
        ((string)echo["timestamp"]!).ShouldEndWith("Z");
        ((string)echo["channelData"]!["clientActivityID"]!).ShouldBe("3x7yxcaezw5");
        echo["unheardOf"]!.ToJsonString().ShouldBe("""{"a":[1,2,{"b":null}]}""");
        echo["entities"]!.ToJsonString().ShouldBe("""[{"type":"ClientCapabilities","supportsListening":false}]""");
        ((string)echo["localTimestamp"]!).ShouldBe("2026-11-24T15:00:00.120+07:00");
        var heard = Bot.Heard.Single(activity => activity.Type == ActivityTypes.Message);
        heard.Id.ShouldBe(id);
        heard.From!.Role.ShouldBe("user");
        heard.From.Id.ShouldBe((string)echo["from"]!["id"]!);
        heard.Conversation!.Id.ShouldBe($"web:{chat.Id}");
        heard.Properties!["source"].GetString().ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task The_echo_comes_before_the_reply_and_both_carry_their_place()
    {
        var chat = await Host.BeginAsync();
        var id = (string)(await Host.SayAsync(chat, "một")).Body["id"]!;
        using var socket = await ChatHost.ConnectAsync(chat.StreamUrl);
        var frames = new Frames(socket);
        var greeting = await frames.NextAsync();
        var echo = await frames.NextAsync();
        var reply = await frames.NextAsync();

        ((string)greeting["text"]!).ShouldBe(TestBot.Greeting);
        ((string)echo["id"]!).ShouldBe(id);
        ((string)reply["replyToId"]!).ShouldBe(id);
        ((string)reply["textFormat"]!).ShouldBe("plain");
        reply["from"]!.ToJsonString(Unescaped).ShouldBe("""{"id":"bot","name":"Trợ lý BHXH","role":"bot"}""");
        new[] { greeting, echo, reply }.Select(activity => (long)activity["channelData"]!["webchat:sequence-id"]!).ShouldBe([2, 3, 4]);
        string.CompareOrdinal((string)greeting["timestamp"]!, (string)echo["timestamp"]!).ShouldBeLessThan(0);
        string.CompareOrdinal((string)echo["timestamp"]!, (string)reply["timestamp"]!).ShouldBeLessThan(0);
        frames.Watermark.ShouldBe("4");
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "BadSyntax", "broken-json")]
    [InlineData("{", HttpStatusCode.BadRequest, "BadSyntax", "broken-json")]
    [InlineData("[]", HttpStatusCode.BadRequest, "BadSyntax", "broken-json")]
    [InlineData("null", HttpStatusCode.BadRequest, "BadSyntax", "broken-json")]
    [InlineData("""{"type":"message","text":5}""", HttpStatusCode.BadRequest, "BadSyntax", "broken-json")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""", HttpStatusCode.BadRequest, "BadSyntax", "broken-json")]
    [InlineData("""{"type":"message","text":"a","TEXT":"b"}""", HttpStatusCode.BadRequest, "BadSyntax", "broken-json")]
    [InlineData("""{"type":"message","text":"\ud800"}""", HttpStatusCode.BadRequest, "BadSyntax", "broken-json")]
    [InlineData("""{"type":"message","channelData":{"\udc00":{"a":"\ud800"}}}""", HttpStatusCode.BadRequest, "BadSyntax", "broken-json")]
    [InlineData("{}", HttpStatusCode.BadRequest, "MissingProperty", "no-type")]
    [InlineData("""{"type":"conversationUpdate"}""", HttpStatusCode.BadRequest, "BadArgument", "other-type")]
    [InlineData("""{"type":"endOfConversation"}""", HttpStatusCode.BadRequest, "BadArgument", "other-type")]
    public async Task A_bad_body_is_refused_with_its_reason_and_nothing_is_written(string body, HttpStatusCode expected, string code, string reason)
    {
        var chat = await Host.BeginAsync();
        var before = await Texts(chat);
        var (status, answer, _) = await Host.CallAsync(HttpMethod.Post, $"conversations/{chat.Id}/activities", chat.Token, body);

        status.ShouldBe(expected);
        ((string)answer["error"]!["code"]!).ShouldBe(code);
        Host.Refused(reason).ShouldBe(1);
        (await Texts(chat)).ShouldBe(before);
    }

    [Fact]
    public async Task A_body_over_300_KB_and_a_text_without_end_are_refused_with_413()
    {
        var chat = await Host.BeginAsync();
        var big = await Host.CallAsync(HttpMethod.Post, $"conversations/{chat.Id}/activities", chat.Token, $$"""{"type":"event","name":"x","value":"{{new string('a', WebChatBody.Largest)}}"}""");
        var fits = await Host.CallAsync(HttpMethod.Post, $"conversations/{chat.Id}/activities", chat.Token, $$"""{"type":"event","name":"x","value":"{{new string('a', WebChatBody.Largest - 100)}}"}""");
        var wordy = await Host.SayAsync(chat, new string('a', 4_001));

        big.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ((string)big.Body["error"]!["code"]!).ShouldBe("MessageSizeTooBig");
        fits.Status.ShouldBe(HttpStatusCode.OK);
        wordy.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_body_without_a_length_is_measured_while_it_is_read()
    {
        var chat = await Host.BeginAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{chat.Id}/activities");
        request.Headers.Authorization = new("Bearer", chat.Token);
        request.Headers.TransferEncodingChunked = true;
        request.Content = new StreamContent(new MemoryStream(new byte[WebChatBody.Largest + 1]));

        using var response = await Host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Polling_gives_what_is_newer_and_an_empty_set_with_the_same_watermark_when_nothing_is()
    {
        var chat = await Host.BeginAsync();
        await Host.SayAsync(chat, "một");
        await WhenAnsweredAsync(chat, 4);

        var all = await Read(chat, "");
        var newer = await Read(chat, "3");
        var nothing = await Read(chat, "4");

        ((string)all["watermark"]!).ShouldBe("4");
        all["activities"]!.AsArray().Count.ShouldBe(3);
        newer["activities"]!.AsArray().Count.ShouldBe(1);
        nothing.ToJsonString().ShouldBe("""{"activities":[],"watermark":"4"}""");
    }

    [Theory]
    [InlineData("-")]
    [InlineData("null")]
    [InlineData("0")]
    [InlineData("99999")]
    [InlineData("999999999999999999999999")]
    public async Task A_watermark_that_names_nothing_replays_all(string watermark)
    {
        var chat = await Host.BeginAsync();
        await WhenAnsweredAsync(chat, 2);

        (await Read(chat, watermark))["activities"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Typing_is_shown_to_the_streams_and_kept_nowhere()
    {
        var chat = await Host.BeginAsync();
        await WhenAnsweredAsync(chat, 2);
        using var socket = await ChatHost.ConnectAsync(chat.StreamUrl);
        var frames = new Frames(socket);
        await frames.NextAsync();
        var (status, answer, _) = await Host.CallAsync(HttpMethod.Post, $"conversations/{chat.Id}/activities", chat.Token, """{"type":"typing","channelData":{"clientActivityID":"t1"}}""");
        var echo = await frames.NextAsync();

        status.ShouldBe(HttpStatusCode.OK);
        ((string)echo["type"]!).ShouldBe("typing");
        ((string)echo["id"]!).ShouldBe((string)answer["id"]!);
        ((string)echo["channelData"]!["clientActivityID"]!).ShouldBe("t1");
        frames.Watermark.ShouldBe("2");
        (await Read(chat, "2"))["activities"]!.AsArray().ShouldBeEmpty();
        Bot.Heard.ShouldNotContain(activity => activity.Type == ActivityTypes.Typing);
    }

    [Fact]
    public void Random_bodies_never_break_the_reader()
    {
        // The seed is fixed, so a failure can be repeated.
        var random = new Random(20261124);
        var ids = new WebChatIds(span => random.NextBytes(span));
        var inbound = new WebChatInbound(Time, ids, 4_000);
        var whole = System.Text.Encoding.UTF8.GetBytes(Posted);
        var good = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var body = whole.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                body[random.Next(body.Length)] = (byte)random.Next(256);
            }

            var parsed = inbound.Read(body.AsMemory(0, random.Next(4) == 0 ? random.Next(body.Length) : body.Length), "c", "dl_u", "127.0.0.1");
            if (parsed is WebChatParsed.Good { Post: var post })
            {
                good++;
                ActivityJson.FromUtf8(post.Activity).From!.Id.ShouldBe("dl_u");
                ActivityJson.FromUtf8(post.Echo).From!.Role.ShouldBe("user");
            }
        }

        good.ShouldBeInRange(1, 19_999);
    }

    private static JsonSerializerOptions Unescaped { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<JsonObject> Read(Begun chat, string watermark) =>
        (await Host.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities?watermark={watermark}", chat.Token)).Body;

    private async Task<string> Texts(Begun chat)
    {
        await WhenAnsweredAsync(chat, 2);
        return (await Read(chat, ""))["watermark"]!.ToString();
    }
}
