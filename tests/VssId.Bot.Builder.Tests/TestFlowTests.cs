using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Testing.BotFramework;
using Xunit;

namespace VssId.Bot.Builder.Tests;

public sealed class TestFlowTests
{
    private static Task EchoAsync(ITurnContext turn, CancellationToken cancellationToken) => turn.SendActivityAsync($"heard {turn.Activity.Text}", cancellationToken: cancellationToken);

    public static TheoryData<string, Func<TestFlow, TestFlow>> Wrong => new()
    {
        { "another text", flow => flow.Test("a", "heard b") },
        { "another activity", flow => flow.Send("a").AssertReply(new Activity(ActivityTypes.Typing)) },
        { "not right", flow => flow.Send("a").AssertReply(_ => false) },
        { "not contained", flow => flow.Send("a").AssertReplyContains("b") },
        { "none of them", flow => flow.Send("a").AssertReplyOneOf(["b", "c"]) },
        { "one too many", flow => flow.Send("a").AssertNoReply() },
        { "one too few", flow => flow.Test("a", "heard a").AssertReply("heard a", timeout: 1) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_reply_fails_the_test(string why, Func<TestFlow, TestFlow> test) =>
        (await Assert.ThrowsAsync<ShouldAssertException>(() => test(new TestFlow(new TestAdapter(), EchoAsync)).StartTestAsync())).Message.ShouldNotBeEmpty(why);

    [Fact]
    public Task Right_replies_pass_in_every_form() => new TestFlow(new TestAdapter(), EchoAsync)
        .Test("a", "heard a")
        .Test("b", MessageFactory.Text("heard b"))
        .Test("c", reply => ((Activity)reply).Text.ShouldBe("heard c"))
        .Send("d").AssertReply(reply => reply.Type == ActivityTypes.Message)
        .Send("e").AssertReplyContains("rd e")
        .Send("f").AssertReplyOneOf(["heard x", "heard f"])
        .AssertNoReply()
        .StartTestAsync();

    [Fact]
    public async Task Nothing_runs_before_the_test_is_started()
    {
        var turns = 0;
        var flow = new TestFlow(new TestAdapter(), (_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        }).Send("a").Send("b");
        turns.ShouldBe(0);
        await flow.StartTestAsync();
        turns.ShouldBe(2);
    }

    [Fact]
    public async Task Time_passes_on_the_adapters_clock_only()
    {
        var adapter = new TestAdapter();
        var start = adapter.TimeProvider.GetUtcNow();
        await new TestFlow(adapter, async (turn, token) =>
        {
            await turn.SendActivityAsync(new Activity(ActivityTypes.Delay) { Value = 250 }, token);
            await EchoAsync(turn, token);
        })
            .Delay(TimeSpan.FromHours(1))
            .Test("a", "heard a")
            .StartTestAsync();
        (adapter.TimeProvider.GetUtcNow() - start).ShouldBe(TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task A_reply_from_another_thread_is_waited_for()
    {
        var adapter = new TestAdapter();
        var go = new TaskCompletionSource();
        Task? later = null;
        var early = new TestFlow(adapter, (turn, token) =>
        {
            var reference = turn.Activity.GetConversationReference();
            later = Task.Run(
                async () =>
                {
                    await go.Task;
                    await adapter.ContinueConversationAsync("bot", reference, EchoAsync, token);
                },
                token);
            return Task.CompletedTask;
        })
            .Send("a")
            .AssertReply("heard ", "nothing is sent yet", timeout: 1);
        await Assert.ThrowsAsync<ShouldAssertException>(early.StartTestAsync);

        go.SetResult();
        await new TestFlow(adapter).AssertReply("heard ").StartTestAsync();
        await later!;
    }

    [Fact]
    public async Task A_transcript_has_both_sides_in_order_and_copies()
    {
        var log = new Log();
        var adapter = new TestAdapter(sendTraceActivity: true).Use(new TranscriptLoggerMiddleware(log));
        await new TestFlow(adapter, async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "two" }, token);
            await turn.DeleteActivityAsync(sent.Id!, token);
            await turn.SendActivityAsync("three", cancellationToken: token);
        }).Send("hi").AssertReply("three").StartTestAsync();

        log.Activities.Select(one => $"{one.Type} {one.Text}").ShouldBe(["message hi", "message one", "messageUpdate two", "messageDelete ", "message three"]);
        log.Activities[0].From!.Role.ShouldBe(RoleTypes.User);
        log.Activities.ShouldAllBe(one => one.Conversation!.Id == "Conversation1");
    }

    private sealed class Log : ITranscriptLogger
    {
        public List<Activity> Activities { get; } = [];

        public Task LogActivityAsync(IActivity activity)
        {
            Activities.Add((Activity)activity);
            return Task.CompletedTask;
        }
    }
}
