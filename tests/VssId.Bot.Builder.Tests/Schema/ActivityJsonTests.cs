using System.Text;
using System.Text.Json;
using Shouldly;
using VssId.Bot.Builder.Schema;
using Xunit;

namespace VssId.Bot.Builder.Tests.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Members_that_no_type_names_survive_a_round_trip_as_they_are()
    {
        const string Json = """
            {
              "type": "message", "id": "m1", "text": "Chào chị", "timestamp": "2026-01-05T08:00:00+00:00",
              "from": { "id": "u", "aadObjectId": "4", "tags": ["a", { "b": [1, 2.50, 1e3, null, true] }] },
              "conversation": { "id": "c", "tenantId": "t", "properties": { "deep": { "deeper": [[], [{}]] } } },
              "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": { "version": 1.0, "body": [{ "type": "TextBlock" }] }, "x-size": 12345678901234567890 }],
              "entities": [{ "type": "ClientCapabilities", "requiresBotState": true, "supports": { "n": [-0.5] } }],
              "suggestedActions": { "actions": [{ "type": "postBack", "title": "Có", "value": { "slot": "x", "index": 3 } }] },
              "channelData": { "clientActivityID": "42", "list": [1, [2, [3]]] },
              "value": [ "2", "123456" ],
              "expected": { "number": 0.1, "big": 9007199254740993, "array": [null, false, "đ"], "empty": {} },
              "flag": false
            }
            """;

        var again = ActivityJson.ToUtf8(ActivityJson.FromUtf8(Encoding.UTF8.GetBytes(Json)));

        using var before = JsonDocument.Parse(Json);
        using var after = JsonDocument.Parse(again);
        JsonElement.DeepEquals(before.RootElement, after.RootElement).ShouldBeTrue(Encoding.UTF8.GetString(again));
        Encoding.UTF8.GetString(again).ShouldContain("Chào chị");
    }

    [Fact]
    public void A_card_is_written_as_what_it_is_and_read_back_by_type()
    {
        var message = (Activity)MessageFactory.Attachment(new HeroCard("Thẻ BHYT", buttons: [new CardAction(ActionTypes.ImBack, "Xem", value: "xem")]).ToAttachment());

        message.Attachments![0].Content.ShouldBeOfType<HeroCard>();
        var read = ActivityJson.FromUtf8(ActivityJson.ToUtf8(message));

        read.Attachments![0].ContentType.ShouldBe("application/vnd.microsoft.card.hero");
        var card = ActivityJson.As(read.Attachments[0].Content, ActivityJson.Relaxed.HeroCard).ShouldNotBeNull();
        card.Title.ShouldBe("Thẻ BHYT");
        card.Buttons!.ShouldHaveSingleItem().Value.ShouldBeOfType<JsonElement>().GetString().ShouldBe("xem");
    }

    [Fact]
    public void A_mention_among_the_entities_is_written_whole_and_found_again()
    {
        var message = MessageFactory.Text("@Trợ lý cho xem thẻ");
        message.Recipient = new ChannelAccount("bot", "Trợ lý");
        message.Entities!.Add(new Mention { Mentioned = new ChannelAccount("bot"), Text = "@Trợ lý" });

        var read = ActivityJson.FromUtf8(ActivityJson.ToUtf8(message));

        read.MentionsRecipient().ShouldBeTrue();
        read.RemoveRecipientMention().ShouldBe("cho xem thẻ");
        read.Entities!.ShouldHaveSingleItem().GetType().ShouldBe(typeof(Entity));
    }

    [Fact]
    public void An_entity_becomes_what_was_set()
    {
        var entity = new Entity();
        entity.SetAs(new GeoCoordinates { Latitude = 21.03, Longitude = 105.85, Name = "Hà Nội" });

        entity.Type.ShouldBe("GeoCoordinates");
        var point = entity.GetAs<GeoCoordinates>();
        point.Latitude.ShouldBe(21.03);
        point.Name.ShouldBe("Hà Nội");
    }
}
