using Shouldly;
using VssId.Bot.Builder.Dialogs;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Testing.BotFramework;
using Xunit;

namespace VssId.Bot.Builder.Tests.Dialogs;

public sealed class DialogContextTests
{
    private readonly ConversationState _state = new(new MemoryStorage());
    private readonly List<string> _ends = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static PromptOptions Ask(string text, string? retry = null) => new() { Prompt = MessageFactory.Text(text), RetryPrompt = retry is null ? null : MessageFactory.Text(retry) };

    // Every message goes through stored state: what a dialog remembers is written and read between two of them.
    private TestFlow Flow(Func<DialogContext, CancellationToken, Task> bot, params Dialog[] dialogs) => new(
        new TestAdapter().Use(new AutoSaveStateMiddleware(_state)),
        async (turn, token) =>
        {
            var set = new DialogSet(_state.CreateProperty<DialogState>("dialogs"));
            foreach (var dialog in dialogs)
            {
                set.Add(dialog);
            }

            await bot(await set.CreateContextAsync(turn, token), token);
        });

    private static async Task ContinueOrBeginAsync(DialogContext dc, CancellationToken token)
    {
        var result = await dc.ContinueDialogAsync(token);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dc.BeginDialogAsync("main", cancellationToken: token);
        }

        if (result.Status == DialogTurnStatus.Complete)
        {
            await dc.Context.SendActivityAsync($"done: {result.Result ?? "nothing"}", cancellationToken: token);
        }
    }

    private Told Main(params WaterfallStep[] steps) => new Told("main", _ends, steps);

    [Fact]
    public Task A_waterfall_gives_results_from_step_to_step_and_ends_with_the_last() => Flow(
        ContinueOrBeginAsync,
        Main(
            async (step, token) =>
            {
                step.Reason.ShouldBe(DialogReason.BeginCalled);
                step.Values["when"] = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));
                step.Values["long"] = 5L;
                await step.Context.SendActivityAsync("first", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
            (step, token) =>
            {
                step.Reason.ShouldBe(DialogReason.ContinueCalled);
                step.Result.ShouldBe("two");
                return step.NextAsync(7, token);
            },
            (step, token) =>
            {
                step.Reason.ShouldBe(DialogReason.NextCalled);
                step.Index.ShouldBe(2);
                ((DateTimeOffset)step.Values["when"]).Offset.ShouldBe(TimeSpan.FromHours(7));
                ((long)step.Values["long"]).ShouldBe(5L);
                return step.NextAsync((int)step.Result + 1, token);
            }))
        .Test("one", "first")
        .Test("two", "done: 8")
        .Test("three", "first")
        .StartTestAsync();

    [Fact]
    public async Task Next_can_be_called_once_a_step()
    {
        var flow = Flow(
            ContinueOrBeginAsync,
            Main(
                async (step, token) =>
                {
                    await step.NextAsync(cancellationToken: token);
                    return await step.NextAsync(cancellationToken: token);
                },
                (_, _) => Task.FromResult(Dialog.EndOfTurn)));
        (await Should.ThrowAsync<InvalidOperationException>(() => flow.Send("x").StartTestAsync())).Message.ShouldContain("main[0]");
    }

    [Fact]
    public Task Options_are_kept_and_other_activities_do_not_move_a_waterfall() => Flow(
        async (dc, token) =>
        {
            if ((await dc.ContinueDialogAsync(token)).Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync("main", new UserProfile { Name = "Lan", Age = 3 }, token);
            }
        },
        Main(
            (step, token) => step.PromptAsync("text", Ask("name?"), token),
            async (step, token) =>
            {
                var given = (UserProfile)step.Options;
                await step.Context.SendActivityAsync($"{given.Name} {given.Age} {step.Result}", cancellationToken: token);
                return await step.EndDialogAsync(cancellationToken: token);
            }),
        new TextPrompt("text"))
        .Test("hi", "name?")
        .Send(new Activity(ActivityTypes.Event) { Name = "x" })
        .AssertNoReply()
        .Test("Minh", "Lan 3 Minh")
        .StartTestAsync();

    [Fact]
    public Task A_dialog_called_by_another_gives_its_result_back() => Flow(
        ContinueOrBeginAsync,
        Main(
            (step, token) => step.BeginDialogAsync("child", "given", token),
            (step, token) =>
            {
                step.Reason.ShouldBe(DialogReason.EndCalled);
                return step.EndDialogAsync($"main got {step.Result}", token);
            }),
        new WaterfallDialog("child",
        [
            (step, token) => step.PromptAsync("text", Ask($"child {step.Options}"), token),
            (step, token) => step.EndDialogAsync($"child got {step.Result}", token),
        ]),
        new TextPrompt("text"))
        .Test("hi", "child given")
        .Test("x", "done: main got child got x")
        .StartTestAsync();

    [Fact]
    public async Task To_replace_a_dialog_does_not_wake_its_caller()
    {
        await Flow(
            ContinueOrBeginAsync,
            Main(
                (step, token) => step.BeginDialogAsync("first", cancellationToken: token),
                (step, token) => step.EndDialogAsync(step.Result, token)),
            new Told("first", _ends, [(step, token) => step.ReplaceDialogAsync("second", 5, token)]),
            new Told("second", _ends, [(step, token) => step.PromptAsync("text", Ask($"second {step.Options}"), token), (step, token) => step.EndDialogAsync("from second", token)]),
            new TextPrompt("text"))
            .Test("hi", "second 5")
            .Test("x", "done: from second")
            .StartTestAsync();
        _ends.ShouldBe(["first ReplaceCalled", "second EndCalled", "main EndCalled"]);
    }

    [Fact]
    public async Task To_cancel_ends_all_from_the_top_down()
    {
        await Flow(
            async (dc, token) =>
            {
                if (dc.Context.Activity.Text == "cancel")
                {
                    var result = await dc.CancelAllDialogsAsync(token);
                    await dc.Context.SendActivityAsync($"{result.Status} {dc.Stack.Count}", cancellationToken: token);
                    return;
                }

                await ContinueOrBeginAsync(dc, token);
            },
            Main((step, token) => step.BeginDialogAsync("child", cancellationToken: token)),
            new Told("child", _ends, [(step, token) => step.PromptAsync("text", Ask("child?"), token)]),
            new TextPrompt("text"))
            .Test("cancel", "Empty 0")
            .Test("hi", "child?")
            .Test("cancel", "Cancelled 0")
            .Test("hi", "child?")
            .StartTestAsync();
        _ends.ShouldBe(["child CancelCalled", "main CancelCalled"]);
    }

    [Fact]
    public Task A_dialog_below_the_top_may_keep_itself_from_being_cancelled() => Flow(
        async (dc, token) =>
        {
            if (dc.Context.Activity.Text == "cancel")
            {
                await dc.CancelAllDialogsAsync(cancelParents: true, "leave", cancellationToken: token);
                await dc.Context.SendActivityAsync(string.Join(',', dc.Stack.Select(one => one.Id)), cancellationToken: token);
                return;
            }

            await ContinueOrBeginAsync(dc, token);
        },
        Main((step, token) => step.BeginDialogAsync("stubborn", cancellationToken: token)),
        new Stubborn("stubborn", "leave", [(step, token) => step.PromptAsync("text", Ask("stay?"), token)]),
        new TextPrompt("text"))
        .Test("hi", "stay?")
        .Test("cancel", "stubborn,main")
        .StartTestAsync();

    [Fact]
    public Task To_reprompt_asks_the_open_question_again_not_the_retry() => Flow(
        async (dc, token) =>
        {
            if (dc.Context.Activity.Text == "again")
            {
                await dc.RepromptDialogAsync(token);
                return;
            }

            await ContinueOrBeginAsync(dc, token);
        },
        Main((step, token) => step.PromptAsync("number", Ask("how many?", "a number please"), token)),
        new NumberPrompt<int>("number"))
        .Test("hi", "how many?")
        .Test("again", "how many?")
        .Test("none at all", "a number please")
        .Test("3", "done: 3")
        .StartTestAsync();

    [Fact]
    public async Task A_dialog_that_is_not_there_is_named()
    {
        var flow = Flow((dc, token) => dc.BeginDialogAsync("missing", cancellationToken: token), Main());
        (await Should.ThrowAsync<InvalidOperationException>(() => flow.Send("x").StartTestAsync())).Message.ShouldContain("'missing'");
    }

    [Fact]
    public async Task A_component_calls_dialogs_of_its_parent_and_hears_every_message_first()
    {
        await Flow(
            ContinueOrBeginAsync,
            new Help("main", _ends)
                .AddDialog(new WaterfallDialog("steps",
                [
                    (step, token) => step.PromptAsync("parentText", Ask("in a component?"), token),
                    (step, token) => step.BeginDialogAsync("inner", cancellationToken: token),
                    (step, token) => step.EndDialogAsync($"component got {step.Result ?? "nothing"}", token),
                ]))
                .AddDialog(new Help("inner", _ends).AddDialog(new WaterfallDialog("innerSteps",
                [
                    (step, token) => step.PromptAsync("parentText", Ask("deeper?"), token),
                    (step, token) => step.EndDialogAsync($"inner got {step.Result}", token),
                ]))),
            new TextPrompt("parentText"))
            .Test("hi", "in a component?")
            .Test("help", "help of main")
            .AssertReply("in a component?")
            .Test("yes", "deeper?")
            .Test("help", "help of main")
            .AssertReply("deeper?")
            .Test("very", "done: component got inner got very")
            .StartTestAsync();
        _ends.ShouldBe(["inner EndCalled", "main EndCalled"]);
    }

    [Fact]
    public async Task A_component_that_cancels_itself_gives_nothing_to_its_caller()
    {
        await Flow(
            ContinueOrBeginAsync,
            Main(
                (step, token) => step.BeginDialogAsync("component", cancellationToken: token),
                (step, token) => step.EndDialogAsync(step.Result is null ? "cancelled" : "not", token)),
            new Help("component", _ends).AddDialog(new WaterfallDialog("steps", [(step, token) => step.PromptAsync("text", Ask("go on?"), token)])).AddDialog(new TextPrompt("text")))
            .Test("hi", "go on?")
            .Test("cancel", "done: cancelled")
            .StartTestAsync();
        _ends.ShouldBe(["component EndCalled", "main EndCalled"]);
    }

    [Fact]
    public async Task To_cancel_a_component_cancels_what_runs_inside()
    {
        await Flow(
            (dc, token) => dc.Context.Activity.Text == "cancel" ? dc.CancelAllDialogsAsync(token) : ContinueOrBeginAsync(dc, token),
            new Help("main", _ends).AddDialog(new Told("inside", _ends, [(step, token) => step.PromptAsync("text", Ask("?"), token)])).AddDialog(new TextPrompt("text")))
            .Test("hi", "?")
            .Send("cancel")
            .AssertNoReply()
            .StartTestAsync();
        _ends.ShouldBe(["inside CancelCalled", "main CancelCalled"]);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("component")]
    public Task A_dialog_pushed_on_top_of_a_question_lets_it_ask_again_when_it_ends(string asked) => Flow(
        async (dc, token) =>
        {
            switch (dc.Context.Activity.Text)
            {
                case "hi":
                    await dc.BeginDialogAsync(asked, Ask("name?"), token);
                    break;
                case "aside":
                    await dc.BeginDialogAsync("aside", cancellationToken: token);
                    break;
                default:
                    await ContinueOrBeginAsync(dc, token);
                    break;
            }
        },
        new TextPrompt("text"),
        new ComponentDialog("component").AddDialog(new TextPrompt("inner")),
        new WaterfallDialog("aside", [(step, token) => step.PromptAsync("text", Ask("by the way?"), token)]))
        .Test("hi", "name?")
        .Test("aside", "by the way?")
        .Test("x", "name?")
        .Test("Lan", "done: Lan")
        .StartTestAsync();

    [Fact]
    public async Task An_event_goes_from_the_innermost_dialog_outwards_until_it_is_handled()
    {
        List<string> heard = [];
        await Flow(
            async (dc, token) =>
            {
                if (dc.Context.Activity.Text == "tell")
                {
                    (await dc.EmitEventAsync("news", 1, bubble: true, fromLeaf: true, token)).ShouldBeTrue();
                    (await dc.EmitEventAsync("other", 1, bubble: true, fromLeaf: true, token)).ShouldBeFalse();
                    return;
                }

                await ContinueOrBeginAsync(dc, token);
            },
            new Hearing("main", heard, "news").AddDialog(new Hearing("middle", heard, null).AddDialog(new WaterfallDialog("leaf", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]))))
            .Send("hi").Send("tell").StartTestAsync();
        heard.ShouldBe(["middle before news", "main before news", "middle before other", "main before other", "main after other", "middle after other"]);
    }

    [Fact]
    public async Task An_error_that_a_dialog_handles_lets_the_turn_go_on_once_more()
    {
        var fails = true;
        var dialog = new Mending("root");
        dialog.AddDialog(new WaterfallDialog("steps",
        [
            async (step, token) =>
            {
                if (fails)
                {
                    fails = false;
                    throw new TimeoutException("slow");
                }

                await step.Context.SendActivityAsync("went on", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
        ]));
        await new TestFlow(
            new TestAdapter().Use(new AutoSaveStateMiddleware(_state)),
            (turn, token) => dialog.RunAsync(turn, _state.CreateProperty<DialogState>("dialogs"), token))
            .Test("hi", "mended slow")
            .AssertReply("went on")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_changed_container_tells_a_running_conversation()
    {
        List<string> heard = [];
        ComponentDialog Release(int steps) => new Hearing("root", heard, null).AddDialog(new WaterfallDialog("steps", Enumerable.Repeat<WaterfallStep>((_, _) => Task.FromResult(Dialog.EndOfTurn), steps)));
        var accessor = _state.CreateProperty<DialogState>("dialogs");
        async Task SayAsync(Dialog dialog) =>
            await new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(_state)), (turn, token) => dialog.RunAsync(turn, accessor, token)).Send("x").StartTestAsync();

        await SayAsync(Release(3));
        await SayAsync(Release(3));
        heard.ShouldBeEmpty();
        await SayAsync(Release(4));
        heard.ShouldBe(["root before versionChanged", "root after versionChanged"]);
    }

    [Fact]
    public void A_set_numbers_dialogs_that_have_the_same_id()
    {
        var first = new TextPrompt("text");
        var second = new TextPrompt("text");
        var set = new DialogSet().Add(first).Add(second).Add(first);

        second.Id.ShouldBe("text2");
        set.Find("text").ShouldBeSameAs(first);
        set.Find("text2").ShouldBeSameAs(second);
        set.GetDialogs().Count().ShouldBe(2);
        set.Find("other").ShouldBeNull();
        new Help(null, _ends).Id.ShouldBe(nameof(Help));
    }

    [Fact]
    public async Task A_waterfall_tells_its_steps_and_none_of_what_was_typed()
    {
        var telemetry = new Telemetry();
        var main = Main((step, token) => step.PromptAsync("text", Ask("?"), token), (step, token) => step.EndDialogAsync(cancellationToken: token));
        await Flow(
            (dc, token) =>
            {
                dc.Dialogs.TelemetryClient = telemetry;
                return ContinueOrBeginAsync(dc, token);
            },
            main,
            new TextPrompt("text"))
            .Send("my secret").Send("my secret").StartTestAsync();

        telemetry.Events.Select(one => one.Name).ShouldBe(["WaterfallStart", "WaterfallStep", "WaterfallStep", "WaterfallComplete"]);
        telemetry.Events.SelectMany(one => one.Properties.Values).ShouldAllBe(value => !value.Contains("secret", StringComparison.Ordinal));
        telemetry.Events[1].Properties["StepName"].ShouldBe("Step1of2");
    }

    [Fact]
    public async Task A_set_inside_a_container_has_no_stack_of_its_own()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, adapter.MakeActivity());
        await Should.ThrowAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn, Token));
    }

    private sealed class Told(string id, List<string> ends, IEnumerable<WaterfallStep> steps) : WaterfallDialog(id, steps)
    {
        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ends.Add($"{Id} {reason}");
            return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
        }
    }

    private sealed class Stubborn(string id, string handled, IEnumerable<WaterfallStep> steps) : WaterfallDialog(id, steps)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(e.Name == handled);
    }

    private sealed class Help(string? id, List<string> ends) : ComponentDialog(id)
    {
        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync($"help of {Id}", cancellationToken: cancellationToken);
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                case "cancel":
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ends.Add($"{Id} {reason}");
            return base.OnEndDialogAsync(context, instance, reason, cancellationToken);
        }
    }

    private sealed class Hearing(string id, List<string> heard, string? handled) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            heard.Add($"{Id} before {e.Name}");
            return Task.FromResult(e.Name == handled);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            heard.Add($"{Id} after {e.Name}");
            return Task.FromResult(false);
        }
    }

    private sealed class Mending(string id) : ComponentDialog(id)
    {
        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e is not { Name: DialogEvents.Error, Value: TimeoutException exception })
            {
                return false;
            }

            await dc.Context.SendActivityAsync($"mended {exception.Message}", cancellationToken: cancellationToken);
            await dc.CancelAllDialogsAsync(cancellationToken);
            return true;
        }
    }

    private sealed class Telemetry : IBotTelemetryClient
    {
        public List<(string Name, IDictionary<string, string> Properties)> Events { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Events.Add((eventName, properties!));

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            throw new NotSupportedException();

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) => throw new NotSupportedException();

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => throw new NotSupportedException();

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties) => throw new NotSupportedException();

        public void Flush()
        {
        }
    }
}
