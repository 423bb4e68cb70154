using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Testing.BotFramework;
using Xunit;

namespace VssId.Bot.Builder.Tests;

public sealed class TurnContextTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly TestAdapter _adapter = new();

    private TurnContext NewTurn() => new(_adapter, _adapter.MakeActivity("hi"));

    [Fact]
    public async Task Handlers_see_what_is_sent_in_order_and_may_change_it()
    {
        using var turn = NewTurn();
        List<string> order = [];
        turn.OnSendActivities(async (context, activities, next) =>
        {
            order.Add("first");
            activities[0].Text += "!";
            activities.Add(new Activity(ActivityTypes.Typing));
            var responses = await next();
            order.Add("first back");
            return responses;
        });
        turn.OnSendActivities((_, _, next) =>
        {
            order.Add("second");
            return next();
        });

        var response = await turn.SendActivityAsync("hello", cancellationToken: Token);

        order.ShouldBe(["first", "second", "first back"]);
        response.Id.ShouldNotBeNullOrEmpty();
        _adapter.ActiveQueue.Select(sent => sent.Text ?? sent.Type).ShouldBe(["hello!", "typing"]);
        turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_everything_back()
    {
        using var turn = NewTurn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        (await turn.SendActivityAsync("hello", cancellationToken: Token)).Id.ShouldBeNull();

        _adapter.ActiveQueue.ShouldBeEmpty();
        turn.Responded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        using var turn = NewTurn();
        await turn.SendActivityAsync(turn.Activity.CreateTrace("note"), Token);
        turn.Responded.ShouldBeFalse();
        await turn.SendActivitiesAsync([MessageFactory.Text("a"), turn.Activity.CreateTrace("note")], Token);
        turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_sent_stands_in_the_conversation_and_a_type_left_out_is_a_message()
    {
        using var turn = NewTurn();
        await turn.SendActivityAsync(new Activity { Text = "x" }, Token);
        var sent = _adapter.GetNextReply().ShouldBeOfType<Activity>();
        sent.Type.ShouldBe(ActivityTypes.Message);
        sent.ReplyToId.ShouldBe(turn.Activity.Id);
        sent.From!.Id.ShouldBe("bot");
        sent.Conversation!.Id.ShouldBe("Conversation1");
    }

    [Fact]
    public async Task An_activity_can_be_replaced_and_deleted_through_handlers()
    {
        using var turn = NewTurn();
        List<string> seen = [];
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add("update " + activity.Text);
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add("delete " + reference.ActivityId);
            return next();
        });
        var first = await turn.SendActivityAsync("one", cancellationToken: Token);
        var second = await turn.SendActivityAsync("two", cancellationToken: Token);

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "ONE" }, Token);
        await turn.DeleteActivityAsync(second.Id!, Token);

        seen.ShouldBe(["update ONE", "delete " + second.Id]);
        _adapter.ActiveQueue.ShouldHaveSingleItem().Text.ShouldBe("ONE");
    }

    [Fact]
    public async Task Nothing_and_blank_text_cannot_be_sent()
    {
        using var turn = NewTurn();
        await Should.ThrowAsync<ArgumentNullException>(() => turn.SendActivityAsync(" ", cancellationToken: Token));
        await Should.ThrowAsync<ArgumentException>(() => turn.SendActivitiesAsync([], Token));
    }

    [Fact]
    public void State_of_a_turn_is_kept_by_name_and_type_and_disposed_with_it()
    {
        var kept = new Disposable();
        var turn = NewTurn();
        turn.TurnState.Add(kept);
        turn.TurnState.Set("name", "value");

        turn.TurnState.Get<Disposable>().ShouldBe(kept);
        turn.TurnState.Get<string>("name").ShouldBe("value");
        turn.TurnState.Get<Disposable>("name").ShouldBeNull();
        Should.Throw<ArgumentException>(() => turn.TurnState.Add(new Disposable()));

        turn.Dispose();
        kept.Times.ShouldBe(1);
        Should.Throw<ObjectDisposedException>(() => turn.TurnState.Get<string>("name"));
    }

    private sealed class Disposable : IDisposable
    {
        public int Times { get; private set; }

        public void Dispose() => Times++;
    }
}
