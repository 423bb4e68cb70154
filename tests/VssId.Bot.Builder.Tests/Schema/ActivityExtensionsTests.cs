using Shouldly;
using VssId.Bot.Builder.Schema;
using Xunit;

namespace VssId.Bot.Builder.Tests.Schema;

public sealed class ActivityExtensionsTests
{
    private static Activity Message => new(ActivityTypes.Message)
    {
        Id = "m1",
        ChannelId = "zalo",
        ServiceUrl = "https://zalo.test",
        Locale = "vi-VN",
        From = new ChannelAccount("user", "Lan"),
        Recipient = new ChannelAccount("bot", "VssID"),
        Conversation = new ConversationAccount(isGroup: false, id: "c1"),
        Text = "xin chào",
    };

    [Fact]
    public void A_reference_points_at_the_activity_and_a_reply_turns_the_direction_round()
    {
        var reference = Message.GetConversationReference();
        reference.ActivityId.ShouldBe("m1");
        reference.User!.Id.ShouldBe("user");
        reference.Bot!.Id.ShouldBe("bot");
        reference.Locale.ShouldBe("vi-VN");

        var reply = new Activity(ActivityTypes.Message) { Text = "chào anh/chị" }.ApplyConversationReference(reference);
        reply.From!.Id.ShouldBe("bot");
        reply.Recipient!.Id.ShouldBe("user");
        reply.ReplyToId.ShouldBe("m1");
        reply.Conversation!.Id.ShouldBe("c1");
        reply.Locale.ShouldBe("vi-VN");

        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);
        incoming.From!.Id.ShouldBe("user");
        incoming.Id.ShouldBe("m1");
        incoming.ReplyToId.ShouldBeNull();

        Message.GetReplyConversationReference(new ResourceResponse("r9")).ActivityId.ShouldBe("r9");
    }

    [Fact]
    public void A_change_of_members_on_the_web_cannot_be_answered_by_its_id()
    {
        var update = Message;
        update.Type = ActivityTypes.ConversationUpdate;
        update.GetConversationReference().ActivityId.ShouldBe("m1");
        update.ChannelId = "webchat";
        update.GetConversationReference().ActivityId.ShouldBeNull();
        update.CreateReply("x").ReplyToId.ShouldBeNull();
    }

    [Fact]
    public void A_reply_stands_in_the_conversation_and_a_trace_names_its_caller()
    {
        var reply = Message.CreateReply("chào");
        reply.Text.ShouldBe("chào");
        reply.From!.Name.ShouldBe("VssID");
        reply.ReplyToId.ShouldBe("m1");
        reply.Locale.ShouldBe("vi-VN");

        var trace = Message.CreateTrace("state", 42);
        trace.Type.ShouldBe(ActivityTypes.Trace);
        trace.ValueType.ShouldBe("Int32");
        trace.Label.ShouldBe(nameof(A_reply_stands_in_the_conversation_and_a_trace_names_its_caller));
        Activity.CreateTraceActivity("n", value: "v").ValueType.ShouldBe("String");
    }

    [Fact]
    public void An_activity_is_seen_as_its_own_type_only()
    {
        Message.AsMessageActivity().ShouldNotBeNull().Text.ShouldBe("xin chào");
        Message.AsEventActivity().ShouldBeNull();
        Activity.CreateEventActivity().AsEventActivity().ShouldNotBeNull();
        Activity.CreateMessageActivity().HasContent().ShouldBeFalse();
        Message.HasContent().ShouldBeTrue();
    }
}
