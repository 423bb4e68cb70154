using System.Globalization;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Testing.BotFramework;
using Xunit;

namespace VssId.Bot.Builder.Tests;

public sealed class BotAdapterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot()
    {
        List<string> order = [];
        var adapter = new TestAdapter()
            .Use(new Named("a", order))
            .Use(new MiddlewareSet().Use(new Named("b", order)).Use(new Named("c", order)));

        await adapter.SendTextToBotAsync("hi", (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        }, Token);

        order.ShouldBe(["a in", "b in", "c in", "bot", "c out", "b out", "a out"]);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        List<string> order = [];
        var adapter = new TestAdapter().Use(new Named("a", order)).Use(new Wall()).Use(new Named("b", order));

        await adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException("not reached"), Token);

        order.ShouldBe(["a in", "a out"]);
    }

    [Fact]
    public async Task An_error_is_handled_where_a_handler_is_set_and_leaves_elsewhere()
    {
        var adapter = new TestAdapter();
        await Should.ThrowAsync<InvalidOperationException>(() => adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException("x"), Token));

        adapter.OnTurnError = (turn, exception) => turn.SendActivityAsync("sorry: " + exception.Message);
        await new TestFlow(adapter, (_, _) => throw new InvalidOperationException("x"))
            .Send("hi")
            .AssertReply("sorry: x")
            .AssertNoReply()
            .StartTestAsync();
    }

    [Fact]
    public async Task The_language_of_the_activity_is_that_of_the_turn_and_does_not_flow_back()
    {
        var before = CultureInfo.CurrentCulture;
        var adapter = new TestAdapter { Locale = "vi-VN" };
        (string? Locale, string Number) seen = default;

        await adapter.SendTextToBotAsync("hi", (turn, _) =>
        {
            seen = (((TurnContext)turn).Locale, 1.5.ToString(CultureInfo.CurrentCulture));
            return Task.CompletedTask;
        }, Token);

        seen.ShouldBe(("vi-VN", "1,5"));
        CultureInfo.CurrentCulture.ShouldBe(before);
    }

    [Theory]
    [InlineData("xx-made-up-0001")]
    [InlineData("not a language")]
    public async Task A_language_that_is_none_is_passed_over(string locale)
    {
        var adapter = new TestAdapter { Locale = locale };
        string? seen = "";
        await adapter.SendTextToBotAsync("hi", (turn, _) =>
        {
            seen = ((TurnContext)turn).Locale;
            return Task.CompletedTask;
        }, Token);
        seen.ShouldBeNull();
    }

    [Fact]
    public async Task A_conversation_is_continued_by_its_reference()
    {
        var adapter = new TestAdapter();
        var reference = adapter.MakeActivity("hi").GetConversationReference();
        string? name = null;

        await adapter.ContinueConversationAsync("bot", reference, async (turn, token) =>
        {
            name = turn.Activity.Name;
            await turn.SendActivityAsync("news", cancellationToken: token);
        }, Token);

        name.ShouldBe("ContinueConversation");
        var reply = adapter.GetNextReply().ShouldBeOfType<Activity>();
        reply.Text.ShouldBe("news");
        reply.Recipient!.Id.ShouldBe("user1");
    }

    private sealed class Named(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name + " in");
            await next(cancellationToken);
            order.Add(name + " out");
        }
    }

    private sealed class Wall : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
