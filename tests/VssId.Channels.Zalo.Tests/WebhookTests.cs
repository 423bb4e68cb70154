using System.Text;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using Xunit;

namespace VssId.Channels.Zalo.Tests;

public sealed class WebhookTests : IDisposable
{
    private const string FromUser = $$"""
        "sender":{"id":"{{Vectors.User}}"},"recipient":{"id":"{{Vectors.OaId}}"}
        """;

    private readonly ZaloParts _zalo = new();

    [Fact]
    public async Task A_text_becomes_a_message()
    {
        (await _zalo.PostAsync(Vectors.Body, $"mac={Vectors.Mac}")).ShouldBe(200);
        var activity = (await _zalo.AdmittedAsync()).ShouldHaveSingleItem();
        activity.Type.ShouldBe(ActivityTypes.Message);
        activity.Text.ShouldBe("Tra cứu quá trình đóng BHXH");
        activity.Id.ShouldBe("user_send_text:96d3cdf3af150460909");
        activity.ChannelId.ShouldBe("zalo");
        activity.Conversation!.Id.ShouldBe(Vectors.Conversation);
        activity.From!.Id.ShouldBe(Vectors.User);
        activity.Recipient!.Id.ShouldBe(Vectors.OaId);
        activity.Timestamp.ShouldBe(Vectors.SignedAt);
        _zalo.Counted["zalo.events admitted new"].ShouldBe(1);
    }

    [Fact]
    public async Task Decomposed_and_escaped_letters_are_composed_after_the_signature_was_verified()
    {
        await _zalo.PostAsync(Vectors.NfdBody, $"mac={Vectors.NfdMac}");
        (await _zalo.AdmittedAsync()).ShouldHaveSingleItem().Text!.Length.ShouldBe(27);
        using var other = new ZaloParts();
        await other.PostAsync(Vectors.EscapedBody, $"mac={Vectors.EscapedMac}");
        (await other.AdmittedAsync()).ShouldHaveSingleItem().Text.ShouldBe("Tra cứu quá trình đóng BHXH");
    }

    [Fact]
    public async Task A_numeric_timestamp_is_taken()
    {
        await _zalo.PostAsync(Vectors.NumericBody, $"mac={Vectors.NumericMac}");
        (await _zalo.AdmittedAsync()).ShouldHaveSingleItem().Timestamp.ShouldBe(Vectors.SignedAt);
    }

    [Fact]
    public async Task A_hundred_copies_at_once_are_taken_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => _zalo.PostAsync(Vectors.Body, $"mac={Vectors.Mac}"))));
        answers.ShouldAllBe(status => status == 200);
        (await _zalo.AdmittedAsync()).Count.ShouldBe(1);
        _zalo.Counted["zalo.events admitted new"].ShouldBe(1);
        _zalo.Counted["zalo.events repeated seen_before"].ShouldBe(99);
    }

    [Fact]
    public async Task Two_messages_with_the_same_words_are_two()
    {
        await _zalo.PostSignedAsync(_zalo.Event("user_send_text", FromUser + ",\"message\":{\"msg_id\":\"a\",\"text\":\"1\"}"));
        await _zalo.PostSignedAsync(_zalo.Event("user_send_text", FromUser + ",\"message\":{\"msg_id\":\"b\",\"text\":\"1\"}"));
        (await _zalo.AdmittedAsync()).Select(activity => activity.Id).ShouldBe(["user_send_text:a", "user_send_text:b"]);
    }

    [Theory]
    [InlineData("follow", """ "oa_id":"4000000000000000004","follower":{"id":"3000000000000000003"},"source":"oa_profile" """)]
    [InlineData("user_click_chatnow", """ "oa_id":"4000000000000000004","user_id":"3000000000000000003" """)]
    public async Task A_first_contact_adds_the_person_once(string name, string rest)
    {
        var body = _zalo.Event(name, rest);
        await _zalo.PostSignedAsync(body);
        await _zalo.PostSignedAsync(body);
        var activity = (await _zalo.AdmittedAsync()).ShouldHaveSingleItem();
        activity.Type.ShouldBe(ActivityTypes.ConversationUpdate);
        activity.MembersAdded.ShouldHaveSingleItem().Id.ShouldBe(Vectors.User);
        activity.Conversation!.Id.ShouldBe(Vectors.Conversation);
        activity.Id!.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("user_send_image", "image", "image/*")]
    [InlineData("user_send_gif", "gif", "image/gif")]
    [InlineData("user_send_file", "file", "application/octet-stream")]
    [InlineData("user_send_audio", "audio", "audio/amr")]
    [InlineData("user_send_video", "video", "video/*")]
    [InlineData("user_send_sticker", "sticker", "application/vnd.zalo.sticker")]
    [InlineData("user_send_link", "link", "application/vnd.zalo.link")]
    [InlineData("user_send_location", "location", "application/vnd.zalo.location")]
    public async Task What_is_no_text_comes_as_an_attachment(string name, string type, string contentType)
    {
        await _zalo.PostSignedAsync(_zalo.Event(name, FromUser + $$$$""","message":{"msg_id":"a","attachments":[{"type":"{{{{type}}}}","payload":{"url":"http://f1.zdn.vn/x","name":"don.pdf","size":12,"coordinates":{"latitude":"21.0","longitude":105.8}}}]}"""));
        var activity = (await _zalo.AdmittedAsync()).ShouldHaveSingleItem();
        activity.Type.ShouldBe(ActivityTypes.Message);
        activity.Text.ShouldBe("");
        var attachment = activity.Attachments.ShouldHaveSingleItem();
        attachment.ContentType.ShouldBe(contentType);
        attachment.ContentUrl.ShouldBe("http://f1.zdn.vn/x");
    }

    [Fact]
    public async Task A_picture_without_any_payload_still_is_a_message_with_an_attachment()
    {
        await _zalo.PostSignedAsync(_zalo.Event("user_send_image", FromUser + ",\"message\":{\"msg_id\":\"a\"}"));
        (await _zalo.AdmittedAsync()).ShouldHaveSingleItem().Attachments.ShouldHaveSingleItem().ContentUrl.ShouldBeNull();
    }

    [Theory]
    [InlineData("oa_send_text", """ "sender":{"id":"4000000000000000004"},"recipient":{"id":"3000000000000000003"},"message":{"msg_id":"a","text":"Xin chào"} """, "echo")]
    [InlineData("oa_send_image", """ "sender":{"id":"4000000000000000004"} """, "echo")]
    [InlineData("oa_send_text", """ "sender":{"id":"4000000000000000004","admin_id":"5"},"recipient":{"id":"3000000000000000003"},"message":{"msg_id":"a","text":"Xin chào"} """, "staff")]
    [InlineData("user_received_message", """ "sender":{"id":"4000000000000000004"},"recipient":{"id":"3000000000000000003"},"message":{"msg_id":"a"} """, "receipt")]
    [InlineData("user_seen_message", """ "sender":{"id":"4000000000000000004"},"recipient":{"id":"3000000000000000003"},"message":{"msg_ids":["a"]} """, "receipt")]
    [InlineData("anonymous_send_text", """ "sender":{"id":"1ffedc467f179649cf06"},"recipient":{"id":"4000000000000000004"},"message":{"msg_id":"a1","text":"Chào","conversation_id":"f"} """, "anonymous")]
    [InlineData("unfollow", """ "oa_id":"4000000000000000004","follower":{"id":"3000000000000000003"} """, "unknown_event")]
    [InlineData("user_send_group_text", """ "sender":{"id":"3000000000000000003"},"recipient":{"id":"4000000000000000004"},"message":{"msg_id":"a","text":"x"} """, "unknown_event")]
    [InlineData("something_new", """ "anything":[1,2,{"deep":null}] """, "unknown_event")]
    public async Task Echoes_receipts_and_unknown_events_start_no_turn(string name, string rest, string reason)
    {
        (await _zalo.PostSignedAsync(_zalo.Event(name, rest))).ShouldBe(200);
        (await _zalo.AdmittedAsync()).ShouldBeEmpty();
        _zalo.Counted[$"zalo.events ignored {reason}"].ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"app_id":"1000000000000000009","event_name":"user_send_text","timestamp":"1790000000123"}""", "other_app")]
    [InlineData("""{"event_name":"user_send_text","timestamp":"1790000000123"}""", "other_app")]
    [InlineData("""{"app_id":"1000000000000000001","event_name":"user_send_text","timestamp":"1790000000123","sender":{"id":"3"},"recipient":{"id":"5"}}""", "other_oa")]
    [InlineData("""{"app_id":"1000000000000000001","event_name":"user_send_text","timestamp":"1790000000123","sender":{"id":"a:b"},"recipient":{"id":"4000000000000000004"}}""", "unreadable")]
    [InlineData("""{"app_id":"1000000000000000001","event_name":"user_send_text","timestamp":"1790000000123","recipient":{"id":"4000000000000000004"}}""", "unreadable")]
    [InlineData("""{"app_id":"1000000000000000001","timestamp":"1790000000123"}""", "unreadable")]
    [InlineData("""{"app_id":"1000000000000000001","event_name":"follow","timestamp":"soon"}""", "unreadable")]
    [InlineData("""{"app_id":"1000000000000000001","event_name":"follow","timestamp":179e10}""", "unreadable")]
    [InlineData("""{"app_id":"1000000000000000001","event_name":"user_send_text","timestamp":"1790000000123","message":{"text":"\ud800"}}""", "unreadable")]
    [InlineData("""{"app_id":1000000000000000001,"event_name":"follow","timestamp":"1790000000123"}""", "unreadable")]
    public async Task A_signed_event_that_is_not_for_us_or_makes_no_sense_is_refused_and_acknowledged(string body, string reason)
    {
        (await _zalo.PostSignedAsync(body)).ShouldBe(200);
        (await _zalo.AdmittedAsync()).ShouldBeEmpty();
        _zalo.Counted[$"zalo.events refused {reason}"].ShouldBe(1);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"timestamp\":\"1790000000123\"")]
    [InlineData("{\"timestamp\":\"1790000000123\"}}")]
    [InlineData("\uFEFF{\"timestamp\":\"1790000000123\"}")]
    public async Task Broken_json_is_acknowledged_and_dropped(string body)
    {
        (await _zalo.PostSignedAsync(body)).ShouldBe(200);
        (await _zalo.AdmittedAsync()).ShouldBeEmpty();
        _zalo.Counted.Names.ShouldHaveSingleItem().ShouldStartWith("zalo.events refused ");
    }

    [Theory]
    [InlineData(48 * 3_600_000L, true)]
    [InlineData((48 * 3_600_000L) + 1, false)]
    [InlineData(-300_000L, true)]
    [InlineData(-300_001L, false)]
    public async Task Events_are_taken_until_48_hours_old_and_5_minutes_ahead(long ageInMilliseconds, bool isTaken)
    {
        (await _zalo.PostSignedAsync(_zalo.Event("user_send_text", FromUser, TimeSpan.FromMilliseconds(ageInMilliseconds)))).ShouldBe(200);
        (await _zalo.AdmittedAsync()).Count.ShouldBe(isTaken ? 1 : 0);
        (_zalo.Counted["zalo.events refused too_old"] + _zalo.Counted["zalo.events refused too_far_ahead"]).ShouldBe(isTaken ? 0 : 1);
    }

    [Theory]
    [InlineData(256 * 1024, 200)]
    [InlineData((256 * 1024) + 1, 413)]
    public async Task A_body_above_256_KB_is_refused_unread(int length, int status)
    {
        (await _zalo.PostSignedAsync(Vectors.Body.PadRight(length - (Encoding.UTF8.GetByteCount(Vectors.Body) - Vectors.Body.Length)))).ShouldBe(status);
        (await _zalo.AdmittedAsync()).Count.ShouldBe(status == 200 ? 1 : 0);
        _zalo.Counted["zalo.events refused too_large"].ShouldBe(status == 200 ? 0 : 1);
    }

    [Fact]
    public async Task An_event_that_cannot_be_stored_is_not_acknowledged()
    {
        using var away = new ZaloParts(new StoreAway());
        (await away.PostAsync(Vectors.Body, $"mac={Vectors.Mac}")).ShouldBe(503);
        away.Counted["zalo.events unstored store_unavailable"].ShouldBe(1);
        using var full = new ZaloParts(new MemoryConversations(TimeProvider.System, queueLimit: 0));
        (await full.PostAsync(Vectors.Body, $"mac={Vectors.Mac}")).ShouldBe(503);
        full.Counted["zalo.events unstored inbox_full"].ShouldBe(1);
    }

    [Fact]
    public async Task Mutated_bodies_are_all_acknowledged()
    {
        using var zalo = new ZaloParts(new MemoryConversations(TimeProvider.System, int.MaxValue));
        var rounds = Environment.GetEnvironmentVariable("VSSID_LONG_TESTS") == "1" ? 1_000_000 : 20_000;
        var random = new Random(20261124);
        string[] seeds =
        [
            Vectors.Body, Vectors.NumericBody, Vectors.EscapedBody, Vectors.NfdBody,
            zalo.Event("follow", """ "oa_id":"4000000000000000004","follower":{"id":"3000000000000000003"} """),
            zalo.Event("user_send_image", FromUser + ",\"message\":{\"msg_id\":\"a\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"http://x\"}}]}"),
            zalo.Event("oa_send_text", """ "sender":{"id":"4000000000000000004"},"recipient":{"id":"3000000000000000003"},"message":{"msg_id":"a","text":"Xin chào"} """),
        ];
        for (var round = 0; round < rounds; round++)
        {
            var body = Mutated(random, Encoding.UTF8.GetBytes(seeds[random.Next(seeds.Length)]));
            var status = random.Next(10) == 0 ? await zalo.PostAsync(body, Vectors.Mac) : await zalo.PostSignedAsync(body);
            status.ShouldBe(200);
        }

        zalo.Counted["zalo.events refused unreadable"].ShouldBeGreaterThan(100);
        zalo.Counted["zalo.events admitted new"].ShouldBeGreaterThan(100);
        zalo.Counted["zalo.events ignored echo"].ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Nothing_of_a_person_stands_in_the_logs()
    {
        await _zalo.PostAsync(Vectors.Body, $"mac={Vectors.Mac}");
        await _zalo.PostAsync(Vectors.Body, $"mac={Vectors.NfdMac}");
        _zalo.Zalo.ThenError(-221);
        await _zalo.SendAsync(new Activity { Type = ActivityTypes.Message, Text = "Tra cứu quá trình đóng BHXH" });
        _zalo.Logs.Lines.ShouldContain(line => line.Contains("wrong_signature", StringComparison.Ordinal));
        _zalo.Logs.Lines.ShouldContain(line => line.Contains("operator_needed:-221", StringComparison.Ordinal));
        string[] secrets = [Vectors.User, Vectors.Secret, Vectors.Token, "Tra cứu", "96d3cdf3af150460909", Vectors.Mac];
        foreach (var secret in secrets)
        {
            _zalo.Logs.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    public void Dispose() => _zalo.Dispose();

    private static byte[] Mutated(Random random, byte[] body)
    {
        for (var times = random.Next(4); times > 0; times--)
        {
            var at = random.Next(body.Length);
            body = random.Next(7) switch
            {
                0 => [.. body[..at], (byte)random.Next(256), .. body[(at + 1)..]],
                1 => body[..Math.Max(1, at)],
                2 => [.. body[..at], .. body[Math.Max(0, at - random.Next(40))..]],
                3 => [.. body[..at], .. Encoding.UTF8.GetBytes(Strange(random)), .. body[at..]],
                4 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\"3000000000000000003\"", Strange(random), StringComparison.Ordinal)),
                5 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("{\"id\"", "[{\"id\"", StringComparison.Ordinal)),
                _ => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\"msg_id\":\"a\"", $"\"msg_id\":{Strange(random)}", StringComparison.Ordinal)),
            };
        }

        return body;
    }

    private static string Strange(Random random) => random.Next(12) switch
    {
        0 => "null",
        1 => "\"\\ud800\"",
        2 => "1e999",
        3 => "[[[[",
        4 => new string('[', 200),
        5 => "{}",
        6 => "\"\\u0000\"",
        7 => "-0",
        8 => "\"" + new string('x', 500) + "\"",
        9 => "99999999999999999999999",
        10 => "\"\\",
        _ => "true",
    };

    private sealed class StoreAway : IInbox
    {
        public ValueTask<Admission> AdmitAsync(Arrival arrival, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

        public ValueTask<IReadOnlyList<InboxEntry>> PeekAsync(int shard, int count, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

        public ValueTask DropAsync(InboxEntry entry, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

        public ValueTask<IReadOnlyList<int>> WaitingAsync(CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

        public ValueTask<bool> LeaseAsync(int shard, string owner, TimeSpan life, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

        public ValueTask ReleaseAsync(int shard, string owner, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

        public IDisposable OnArrival(Action<int> arrived) => throw new StoreUnavailableException("away");
    }
}
