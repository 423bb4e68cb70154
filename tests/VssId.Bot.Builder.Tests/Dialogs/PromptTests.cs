using System.Globalization;
using Shouldly;
using VssId.Bot.Builder.Dialogs;
using VssId.Bot.Builder.Dialogs.Choices;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Testing.BotFramework;
using Xunit;

namespace VssId.Bot.Builder.Tests.Dialogs;

public sealed class PromptTests
{
    private static readonly string[] Colours = ["đỏ", "xanh lá cây", "xanh da trời"];

    private static TestFlow Flow(Dialog prompt, PromptOptions options, string? channel = null, string locale = "en-us")
    {
        var state = new ConversationState(new MemoryStorage());
        var adapter = channel is null ? new TestAdapter() : new TestAdapter(channel);
        adapter.Locale = locale;
        return new TestFlow(adapter.Use(new AutoSaveStateMiddleware(state)), async (turn, token) =>
        {
            var dc = await new DialogSet(state.CreateProperty<DialogState>("dialogs")).Add(prompt).CreateContextAsync(turn, token);
            var result = await dc.ContinueDialogAsync(token);
            switch (result.Status)
            {
                case DialogTurnStatus.Empty:
                    await dc.BeginDialogAsync(prompt.Id, options, token);
                    break;
                case DialogTurnStatus.Complete:
                    var value = result.Result is FoundChoice choice ? choice.Value : result.Result;
                    await turn.SendActivityAsync(string.Create(CultureInfo.InvariantCulture, $"= {value}"), cancellationToken: token);
                    break;
            }
        });
    }

    private static PromptOptions Ask(string text, params string[] choices) => new() { Prompt = MessageFactory.Text(text), Choices = ChoiceFactory.ToChoices(choices) };

    [Fact]
    public Task A_validator_counts_tries_changes_the_value_and_says_itself_what_is_wrong() => Flow(
        new TextPrompt("p", async (prompt, token) =>
        {
            if (prompt.Recognized.Value.Length < 3)
            {
                await prompt.Context.SendActivityAsync($"try {prompt.AttemptCount} is too short", cancellationToken: token);
                return false;
            }

            prompt.Recognized.Value = prompt.Recognized.Value.ToUpperInvariant();
            return true;
        }),
        Ask("name?"))
        .Test("hi", "name?")
        .Test("a", "try 1 is too short")
        .Test("b", "try 2 is too short")
        .Test("lan", "= LAN")
        .StartTestAsync();

    [Fact]
    public Task A_question_is_asked_again_in_other_words_and_expects_an_answer() => Flow(
        new NumberPrompt<int>("p"),
        new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "how many?" }, RetryPrompt = new Activity(ActivityTypes.Message) { Text = "a number" } })
        .Send("hi")
        .AssertReply(reply => ((Activity)reply).InputHint.ShouldBe(InputHints.ExpectingInput))
        .Test("x", "a number")
        .Test("4", "= 4")
        .StartTestAsync();

    [Fact]
    public async Task Options_shared_by_all_conversations_are_not_written_to()
    {
        var options = new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "?" }, Choices = ChoiceFactory.ToChoices(Colours) };
        await Flow(new ChoicePrompt("p"), options).Send("hi").Send("x").StartTestAsync();
        await Flow(new TextPrompt("p"), options).Send("hi").StartTestAsync();

        options.Prompt.Text.ShouldBe("?");
        options.Prompt.InputHint.ShouldBeNull();
        options.Prompt.Conversation.ShouldBeNull();
        options.Prompt.SuggestedActions.ShouldBeNull();
    }

    [Fact]
    public async Task A_prompt_is_begun_with_prompt_options_only()
    {
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, adapter.MakeActivity());
        var dc = await new DialogSet(state.CreateProperty<DialogState>("d")).Add(new TextPrompt("p")).CreateContextAsync(turn, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("p", "no options", TestContext.Current.CancellationToken));
        Should.Throw<ArgumentNullException>(() => new TextPrompt(" "));
    }

    [Theory]
    [InlineData("en-us", "yes", "= True")]
    [InlineData("en-us", "nope, thanks", "= False")]
    [InlineData("en-us", "2", "= False")]
    [InlineData("en-us", "the first", "= True")]
    [InlineData("vi-VN", "Có ạ", "= True")]
    [InlineData("vi-VN", "co", "= True")]
    [InlineData("vi-VN", "dạ không", "= False")]
    [InlineData("vi-VN", "khong dong y", "= False")]
    [InlineData("vi-VN", "đồng ý", "= True")]
    [InlineData("vi-VN", "không phải", "= False")]
    [InlineData("vi-VN", "cô Lan", null)]
    [InlineData("vi-VN", "số 1", "= True")]
    [InlineData("ja-jp", "はい", "= True")]
    [InlineData("de-de", "nein", "= False")]
    [InlineData("en-us", "maybe", null)]
    public Task Yes_and_no_are_understood_in_the_language_of_the_person(string locale, string said, string? answer)
    {
        var flow = Flow(new ConfirmPrompt("p"), Ask("?"), locale: locale).Send("hi").AssertReplyContains("?").Send(said);
        return (answer is null ? flow.AssertReplyContains("?") : flow.AssertReply(answer)).StartTestAsync();
    }

    [Fact]
    public Task Yes_and_no_are_offered_in_the_language_of_the_person() => Flow(new ConfirmPrompt("p"), Ask("Tiếp tục?"), locale: "vi-VN")
        .Test("hi", "Tiếp tục? (1) Có hoặc (2) Không")
        .StartTestAsync();

    [Theory]
    [InlineData("đỏ", "= đỏ")]
    [InlineData("cho tôi màu DO nhé", "= đỏ")]
    [InlineData("xanh la cay", "= xanh lá cây")]
    [InlineData("thứ hai", "= xanh lá cây")]
    [InlineData("cuối cùng", "= xanh da trời")]
    [InlineData("3", "= xanh da trời")]
    [InlineData("ba", "= xanh da trời")]
    [InlineData("dọ", null)]
    [InlineData("4", null)]
    public Task A_choice_is_named_counted_or_typed_without_marks(string said, string? answer)
    {
        var flow = Flow(new ChoicePrompt("p"), Ask("Màu?", Colours), locale: "vi-VN")
            .Test("hi", "Màu? (1) đỏ, (2) xanh lá cây, hoặc (3) xanh da trời")
            .Send(said);
        return (answer is null ? flow.AssertReplyContains("Màu?") : flow.AssertReply(answer)).StartTestAsync();
    }

    [Fact]
    public Task Choices_are_buttons_where_the_channel_has_them() => Flow(new ChoicePrompt("p"), Ask("Colour?", "red", "green"), "webchat")
        .Send("hi")
        .AssertReply(reply =>
        {
            var message = reply.AsMessageActivity().ShouldNotBeNull();
            message.Text.ShouldBe("Colour?");
            message.SuggestedActions!.Actions!.Select(button => button.Value).ShouldBe(["red", "green"]);
        })
        .StartTestAsync();

    [Theory]
    [InlineData(ListStyle.None, "Colour?")]
    [InlineData(ListStyle.Inline, "Colour? (1) red or (2) green")]
    [InlineData(ListStyle.List, "Colour?\n\n   1. red\n   2. green")]
    public Task Choices_are_shown_as_the_options_say(ListStyle style, string expected)
    {
        var options = Ask("Colour?", "red", "green");
        options.Style = style;
        return Flow(new ChoicePrompt("p"), options, "webchat").Test("hi", expected).StartTestAsync();
    }

    [Fact]
    public Task A_hero_card_carries_the_choices() => Flow(new ChoicePrompt("p") { Style = ListStyle.HeroCard }, Ask("Colour?", "red", "green"))
        .Send("hi")
        .AssertReply(reply => ((HeroCard)((Activity)reply).Attachments![0].Content!).Buttons!.Count.ShouldBe(2))
        .StartTestAsync();

    [Theory]
    [InlineData("en-us", "1,500", "= 1500")]
    [InlineData("en-us", "it costs 2.5 or so", "= 2.5")]
    [InlineData("vi-VN", "1.500.000", "= 1500000")]
    [InlineData("vi-VN", "2,5", "= 2.5")]
    [InlineData("vi-VN", "2.5", "= 2.5")]
    [InlineData("vi-VN", "bảy", "= 7")]
    [InlineData("en-us", "-3", "= -3")]
    [InlineData("en-us", "many", null)]
    [InlineData("en-us", "1.2.3.4,5", null)]
    public Task A_number_is_read_as_the_language_writes_it(string locale, string said, string? answer)
    {
        var flow = Flow(new NumberPrompt<decimal>("p"), Ask("?"), locale: locale).Test("hi", "?").Send(said);
        return flow.AssertReply(answer ?? "?").StartTestAsync();
    }

    [Theory]
    [InlineData("2.5")]
    [InlineData("99999999999")]
    [InlineData("999999999999999999999999999999999999999999")]
    public Task A_number_that_does_not_fit_is_none(string said) => Flow(new NumberPrompt<int>("p"), Ask("?")).Test("hi", "?").Test(said, "?").StartTestAsync();

    [Fact]
    public void Numbers_are_of_five_types() => Should.Throw<NotSupportedException>(() => new NumberPrompt<short>("p"));

    [Fact]
    public Task An_activity_prompt_takes_any_activity_its_validator_takes() => Flow(
        new ActivityPrompt("p", (prompt, _) => Task.FromResult(prompt.Recognized.Value.Type == ActivityTypes.Event && prompt.AttemptCount > 1)),
        new PromptOptions { Prompt = MessageFactory.Text("waiting"), RetryPrompt = MessageFactory.Text("still waiting") })
        .Test("hi", "waiting")
        .Test("hi", "still waiting")
        .Send(new Activity(ActivityTypes.Event) { Name = "paid" })
        .AssertReplyContains("= ")
        .StartTestAsync();
}
