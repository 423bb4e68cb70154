using System.Text.Json;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Flows;

/// <summary>The open tasks of a conversation: who gets the words of a message, and what happens then (flows, "Who gets the words").</summary>
internal sealed class FlowStack(ConversationTurn turn, FlowCatalog catalog, IHome home, TurnOptions options, Activity activity, IAttachmentReader? attachments = null)
{
    private const int MaxFrames = 3;
    private const int MaxRuns = 8;
    private const string NewsSection = "news";
    private const int MaxNews = 3;
    private static readonly TimeSpan NewsLife = TimeSpan.FromDays(7);
    private static readonly TimeSpan DoubtLife = TimeSpan.FromMinutes(30);
    private readonly string _source = SourceOf(activity);
    private readonly HashSet<Entry> _filled = [];
    private readonly HashSet<Frame> _begun = [];
    private int _steps;

    public JsonSerializerOptions Json => catalog.Json;

    private ConversationRecord Record => turn.Record;

    private Frame? Top => Record.Frames is [.., var top] ? top : null;

    /// <summary>Whether a task of this flow waits.</summary>
    public bool HasOpen(FlowDialog flow) => Record.Frames.Exists(frame => frame.Dialog == flow.Id);

    /// <summary>The person joined, or comes back by the front door.</summary>
    public void Greet()
    {
        Leave();
        Say(home.Greeting);
        Say(home.Menu);
    }

    /// <summary>Something happened outside that this conversation is told.</summary>
    public void Tell(string name, JsonElement value)
    {
        turn.IsNews = true;
        var news = new EventTurn(turn, catalog, value);
        if (catalog.HandlerOf(name)?.Handle(news) is not { } told)
        {
            return;
        }

        if (news.HasDisowned)
        {
            // Tasks that need it ask for it when the person comes back to them.
            Leave();
            Record.Resuming = false;
            Record.Doubt = null;
            Record.AtExit = false;
        }

        switch (turn.Channel.Delivery)
        {
            case Delivery.Answer:
                var waiting = turn.Get(NewsSection, EngineJson.Default.ListNews) ?? [];
                turn.Set(NewsSection, [.. waiting.TakeLast(MaxNews - 1), new News(name, value)], NewsLife, EngineJson.Default.ListNews);
                break;
            case Delivery.Log when IsNew():
                // The log of a conversation that is over is nobody's any more.
                break;
            default:
                SayBeside(told);
                break;
        }
    }

    /// <summary>A session of the channel begins with what was dialled.</summary>
    public async Task DialAsync(IReadOnlyList<string> parameters, CancellationToken cancellationToken)
    {
        var news = TakeNews();
        await AnswerDialAsync(parameters, cancellationToken).ConfigureAwait(false);
        turn.Replies.InsertRange(0, news);
    }

    private async Task AnswerDialAsync(IReadOnlyList<string> parameters, CancellationToken cancellationToken)
    {
        if (turn.Now - Record.LastAt > options.SignedInAfterDrop)
        {
            foreach (var requirement in catalog.Requirements)
            {
                turn.Forget(requirement.Section);
            }
        }

        DropExpired();
        Record.Resuming = false;
        Record.Doubt = null;
        if (Top is { } waiting)
        {
            GoOnAfterEnd(waiting);
        }

        if (parameters is [])
        {
            if (Top is { } task && catalog.Find(task.Dialog) is { } flow)
            {
                Record.Resuming = true;
                Say(home.Resume(flow.Title));
            }
            else
            {
                Say(home.Menu);
            }

            return;
        }

        if (parameters is [var entry, var secret] && await AnswersSecretAsync(entry, secret, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        Leave();
        foreach (var parameter in parameters)
        {
            // Only the last screen is shown: what came before was answered in advance.
            turn.Replies.Clear();
            await HearAsync(parameter, cancellationToken).ConfigureAwait(false);
            if (turn.Replies is [.., { Type: ActivityTypes.EndOfConversation }])
            {
                return;
            }
        }
    }

    // "*1900*2*123456#": the entry where one proves who one is, and a code. Where another task waits for a secret that this may be, it is that one.
    private async Task<bool> AnswersSecretAsync(string entry, string secret, CancellationToken cancellationToken)
    {
        if (Top is not { Left: false } waiting
            || home.Choose(entry) is not Understood.Wish { Intent.Dialog: var wanted }
            || wanted == Innermost(waiting).Dialog
            || catalog.Requirements.All(requirement => requirement.Flow.Id != wanted))
        {
            return false;
        }

        var end = await RunTopAsync(words: null, cancellationToken).ConfigureAwait(false);
        turn.Replies.Clear();
        if (end is not RunEnd.Asked { Slot: { Sensitive: true } slot } || !slot.Takes(secret))
        {
            return false;
        }

        await HearAsync(secret, cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async Task<JsonElement?> HearAsync(Activity message, CancellationToken cancellationToken)
    {
        var news = TakeNews();
        if (news.Count > 0 && Top is not { Left: false })
        {
            // The words answered a screen that was true before; now they might choose what nobody meant.
            turn.Replies.AddRange(news);
            Say(home.Menu);
            return null;
        }

        var result = await HearAsync(await WordsOfAsync(message, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        turn.Replies.InsertRange(0, news);
        return result;
    }

    private async ValueTask<string> WordsOfAsync(Activity message, CancellationToken cancellationToken)
    {
        var read = attachments is not null && message.Attachments is { Count: > 0 }
            ? await attachments.ReadAsync(message, _source, new Call(catalog.Keys.Hash(turn.Conversation, "attachments", message.Id!), cancellationToken)).ConfigureAwait(false)
            : null;
        return read ?? message.Text?.Trim() ?? "";
    }

    /// <summary>Begins a task, or goes on with it when it is open already.</summary>
    /// <returns>Its result, when it is done.</returns>
    public async Task<JsonElement?> BeginAsync(FlowDialog flow, IReadOnlyDictionary<string, string>? ahead, string? sentence, CancellationToken cancellationToken)
    {
        var frame = Record.Frames.Find(each => each.Dialog == flow.Id || Innermost(each).Dialog == flow.Id);
        if (frame is not null)
        {
            Record.Frames.Remove(frame);
            frame.Left = false;
        }
        else
        {
            if (Record.Frames.Count == MaxFrames)
            {
                Record.Frames.RemoveAt(0);
            }

            frame = new Frame { Dialog = flow.Id, Id = catalog.Keys.Hash(activity.Id!, flow.Id), BeganAt = turn.Now };
            _begun.Add(frame);
        }

        Record.Frames.Add(frame);
        var running = frame.Dialog == flow.Id ? frame : Innermost(frame);
        foreach (var (slot, words) in ahead ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            PutAhead(running, slot, words);
        }

        if (sentence is not null)
        {
            FillFrom(sentence, running, flow, ahead);
        }

        return await GoOnAsync(words: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Remembers whether the last thing shown offers the way out.</summary>
    public void Close() => Record.AtExit = turn.Replies is [.., { Type: ActivityTypes.Message } last] && ViewActivity.ViewsOf(last).OfType<Options>().Any(options => options.Items.Any(item => item.Key == "0"));

    /// <summary>Runs the open question again without a message and with effects forbidden (flows, "Determinism").</summary>
    public async Task<RunEnd?> ProbeAsync(CancellationToken cancellationToken)
    {
        if (Top is not { Left: false } frame || catalog.Find(frame.Dialog) is not { } flow)
        {
            return null;
        }

        return await new FlowRun(turn, catalog, new FlowInput(activity.Id!, _source, words: null) { EffectsForbidden = true }, cancellationToken).RunAsync(flow, frame).ConfigureAwait(false);
    }

    private static string SourceOf(Activity activity) =>
        activity.Properties?.TryGetValue("source", out var source) == true && source.ValueKind is JsonValueKind.String
            ? source.GetString()!
            : activity.From?.Id ?? activity.Conversation?.Id ?? "";

    private static Frame Innermost(Frame frame) => frame.Child is { } child ? Innermost(child) : frame;

    private async Task<JsonElement?> HearAsync(string words, CancellationToken cancellationToken)
    {
        DropExpired();
        var doubt = Record.Doubt;
        Record.Doubt = null;
        if (words.Length > options.MaxText)
        {
            Say(home.TooLong);
            return null;
        }

        if (Record.Resuming)
        {
            return await AnswerResumeAsync(words, cancellationToken).ConfigureAwait(false);
        }

        var global = home.GlobalWord(words);
        if (Top is not { Left: false } frame)
        {
            return await HearAtHomeAsync(words, global, doubt, cancellationToken).ConfigureAwait(false);
        }

        // The channel's session was ended here, but the line is still, or again, open: the person goes on.
        GoOnAfterEnd(frame);
        return global is { } word
            ? await HearGlobalAsync(word, frame, cancellationToken).ConfigureAwait(false)
            : await GoOnAsync(words, cancellationToken).ConfigureAwait(false);
    }

    private async Task<JsonElement?> HearGlobalAsync(GlobalWord word, Frame frame, CancellationToken cancellationToken)
    {
        switch (word)
        {
            case GlobalWord.Back:
                return await BackAsync(frame, cancellationToken).ConfigureAwait(false);
            case GlobalWord.Menu:
                Leave();
                Say(home.Menu);
                return null;
            case GlobalWord.Cancel:
                Record.Frames.Remove(frame);
                Say(home.GivenUp(catalog.Find(frame.Dialog)!.Title));
                return await BelowAsync(cancellationToken).ConfigureAwait(false);
            case GlobalWord.Help:
                return await HelpAsync(cancellationToken).ConfigureAwait(false);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<JsonElement?> HearAtHomeAsync(string words, GlobalWord? global, Doubt? doubt, CancellationToken cancellationToken)
    {
        // Where the screen says "0. Thoát" it is meant; behind a result it is the way back to the menu.
        if (global is GlobalWord.Back or GlobalWord.Cancel && turn.Channel.HasSessions && Record.AtExit)
        {
            foreach (var requirement in catalog.Requirements)
            {
                await requirement.EndAsync(turn, catalog.Json, cancellationToken).ConfigureAwait(false);
                turn.Forget(requirement.Section);
            }

            turn.ForgetReplies();
            Say(home.Farewell);
            EndSession();
        }
        else if (global is { } word)
        {
            return await TakeAsync(new Understood.Global(word), words, cancellationToken).ConfigureAwait(false);
        }
        else if (doubt is not null && Chosen(doubt, words) is { } chosen)
        {
            if (chosen < doubt.Readings.Count)
            {
                return await TakeAsync(home.Settle(doubt.Readings[chosen], doubt.Words), doubt.Words, cancellationToken).ConfigureAwait(false);
            }

            Ask(home.Menu, home.SomethingElse);
        }
        else
        {
            return await TakeAsync(home.Choose(words), words, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<JsonElement?> TakeAsync(Understood understood, string words, CancellationToken cancellationToken)
    {
        switch (understood)
        {
            case Understood.Wish wish:
                return await BeginAsync(wish.Intent, cancellationToken).ConfigureAwait(false);
            case Understood.Global { Value: GlobalWord.Help }:
                Say(home.Help);
                return null;
            case Understood.Global:
                Ask(home.Menu, reason: null);
                return null;
            case Understood.Doubt doubt:
                Record.Doubt = new Doubt(words, doubt.Readings);
                Ask(home.AskWhich(doubt.Readings), reason: null);
                return null;
            default:
                Ask(home.Menu, home.NotUnderstood);
                return null;
        }
    }

    /// <summary>Index of the reading that was meant; the number of readings for something else; nothing when the words say neither.</summary>
    private int? Chosen(Doubt doubt, string words)
    {
        var items = ((Options)home.AskWhich(doubt.Readings).Show(turn.Speech)).Items;
        if (Choices.KeyOf(words, items) is not { } key)
        {
            return home.Pick(words, doubt.Readings);
        }

        for (var index = 0; index < items.Count; index++)
        {
            if (items[index].Key == key)
            {
                return index;
            }
        }

        return null;
    }

    private async Task<JsonElement?> AnswerResumeAsync(string words, CancellationToken cancellationToken)
    {
        var task = catalog.Find(Top!.Dialog)!.Title;
        var question = (Options)home.Resume(task).Show(turn.Speech);
        switch (home.GlobalWord(words))
        {
            case GlobalWord.Back or GlobalWord.Menu or GlobalWord.Cancel:
                words = "2";
                break;
            default:
                break;
        }

        switch (Choices.KeyOf(words, question.Items) ?? (home.Agrees(words) switch { true => "1", false => "2", null => null }))
        {
            case "1":
                Record.Resuming = false;
                Top.Left = false;
                FrameSteps.ReadAgain(Innermost(Top));
                return await GoOnAsync(words: null, cancellationToken).ConfigureAwait(false);
            case "2":
                Record.Resuming = false;
                Leave();
                Say(home.Menu);
                return null;
            default:
                Say(home.Resume(task));
                return null;
        }
    }

    private Task<JsonElement?> BeginAsync(Intent intent, CancellationToken cancellationToken) =>
        BeginAsync(catalog.Find(intent.Dialog) ?? throw new InvalidOperationException($"There is no flow {intent.Dialog}."), intent.Ahead, intent.Sentence, cancellationToken);

    // A running service that is asked for again changes its own slots instead of nesting.
    private static void PutAhead(Frame frame, string slot, string words)
    {
        if (frame.Find(slot) is not { Kind: EntryKind.Answer } entry || FrameSteps.Correct(frame, entry, goesOn: true))
        {
            (frame.Ahead ??= new(StringComparer.Ordinal))[slot] = words;
        }
    }

    private void FillFrom(string sentence, Frame frame, FlowDialog flow, IReadOnlyDictionary<string, string>? given)
    {
        foreach (var slot in flow.SlotsOf())
        {
            if (given?.ContainsKey(slot.Name) != true && slot.FindIn(sentence) is { } words)
            {
                PutAhead(frame, slot.Name, words);
            }
        }

        foreach (var requirement in catalog.Requirements)
        {
            foreach (var slot in requirement.Flow == flow || turn.Has(requirement.Section) ? [] : requirement.Flow.SlotsOf())
            {
                if (slot.FindIn(sentence) is { } words)
                {
                    (frame.Ahead ??= new(StringComparer.Ordinal))[FrameSteps.AheadOf(requirement.Section, slot.Name)] = words;
                }
            }
        }
    }

    private async Task<JsonElement?> BackAsync(Frame frame, CancellationToken cancellationToken)
    {
        switch (FrameSteps.Back(frame))
        {
            case BackOutcome.Moved:
                return await GoOnAsync(words: null, cancellationToken).ConfigureAwait(false);
            case BackOutcome.Wall:
                Say(home.Wall);
                return await GoOnAsync(words: null, cancellationToken).ConfigureAwait(false);
            default:
                Record.Frames.Remove(frame);
                return await BelowAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<JsonElement?> BelowAsync(CancellationToken cancellationToken)
    {
        if (Top is { Left: false })
        {
            return await GoOnAsync(words: null, cancellationToken).ConfigureAwait(false);
        }

        Say(home.Menu);
        return null;
    }

    private async Task<JsonElement?> HelpAsync(CancellationToken cancellationToken)
    {
        var end = await RunTopAsync(words: null, cancellationToken).ConfigureAwait(false);
        if (end is RunEnd.Asked asked)
        {
            Ask(asked.Prompt, asked.Slot.Help ?? home.Help);
            return null;
        }

        return await ConcludeAsync(end, words: null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<JsonElement?> GoOnAsync(string? words, CancellationToken cancellationToken) =>
        await ConcludeAsync(await RunTopAsync(words, cancellationToken).ConfigureAwait(false), words, cancellationToken).ConfigureAwait(false);

    private async Task<RunEnd> RunTopAsync(string? words, CancellationToken cancellationToken)
    {
        var said = turn.Replies.Count;
        for (var runs = 1; runs <= MaxRuns; runs++)
        {
            var frame = Top!;
            frame.TouchedAt = turn.Now;
            var flow = catalog.Find(frame.Dialog)!;
            var input = new FlowInput(activity.Id!, _source, words) { Steps = _steps };
            input.Filled.UnionWith(_filled);
            input.Begun.UnionWith(_begun);
            var end = await new FlowRun(turn, catalog, input, cancellationToken).RunAsync(flow, frame).ConfigureAwait(false);
            _filled.UnionWith(input.Filled);
            _begun.UnionWith(input.Begun);
            _steps = input.Steps;
            switch (end)
            {
                case RunEnd.Again again:
                    // What was said on the way is said anew if it still holds.
                    turn.Replies.RemoveRange(said, turn.Replies.Count - said);
                    if (again.Reason is { } reason)
                    {
                        Say(reason);
                        said++;
                    }

                    words = null;
                    break;
                case RunEnd.Failed { Exception: SessionEndedException }:
                    turn.Replies.RemoveRange(said, turn.Replies.Count - said);
                    foreach (var requirement in catalog.Requirements)
                    {
                        turn.Forget(requirement.Section);
                    }

                    Say(home.SessionEnded);
                    said++;
                    words = null;
                    break;
                case RunEnd.Failed failed:
                    System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.Exception);
                    break;
                default:
                    return end;
            }
        }

        throw new TurnLimitException("A turn starts a flow anew at most 8 times.");
    }

    private async Task<JsonElement?> ConcludeAsync(RunEnd end, string? words, CancellationToken cancellationToken)
    {
        switch (end)
        {
            case RunEnd.Asked asked:
                return await OpenAsync(asked, words, cancellationToken).ConfigureAwait(false);
            case RunEnd.Paused:
                EndSession();
                return null;
            case RunEnd.Voided voided:
                Record.Frames.Remove(Top!);
                Say(voided.Reason);
                return await BelowQuietlyAsync(cancellationToken).ConfigureAwait(false);
            case RunEnd.Done done:
                Record.Frames.Remove(Top!);
                await BelowQuietlyAsync(cancellationToken).ConfigureAwait(false);
                return done.Result;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<JsonElement?> OpenAsync(RunEnd.Asked asked, string? words, CancellationToken cancellationToken)
    {
        if (words is not null && asked.Refused)
        {
            if (Correct(words))
            {
                return await GoOnAsync(words: null, cancellationToken).ConfigureAwait(false);
            }

            switch (asked.Slot.FreeText ? null : asked.Slot.Passing ? home.Choose(words) : home.Sure(words))
            {
                case (Understood.Wish or Understood.Doubt) and var other when asked.Slot.Passing:
                    Record.Frames.Remove(Top!);
                    return await TakeAsync(other, words, cancellationToken).ConfigureAwait(false);
                case Understood.Wish wish:
                    return await BeginAsync(wish.Intent, cancellationToken).ConfigureAwait(false);
                case Understood.Global global:
                    return await HearGlobalAsync(global.Value, Top!, cancellationToken).ConfigureAwait(false);
                default:
                    break;
            }
        }

        Ask(asked.Prompt, asked.Reason ?? (asked.Refused ? asked.Slot.Help : null));
        return null;
    }

    private bool Correct(string words)
    {
        var given = Given(Top!);
        if (given.Count == 0 || home.Correction(words, given.ConvertAll(each => each.Slot)) is not { } correction)
        {
            return false;
        }

        var (frame, slot) = given.Find(each => each.Slot.Name == correction.Slot);
        if (slot is null)
        {
            return false;
        }

        if (frame.Find(slot.Name) is { } entry)
        {
            if (!FrameSteps.Correct(frame, entry, goesOn: correction.Words is not null))
            {
                Say(home.Wall);
                return true;
            }
        }
        else if (correction.Words is null)
        {
            // It was not asked for yet, and will be.
            return false;
        }

        if (correction.Words is { } answer)
        {
            (frame.Ahead ??= new(StringComparer.Ordinal))[slot.Name] = answer;
        }

        return true;
    }

    /// <summary>What can be corrected: slots that are answered, kept ahead or taken by default, those of the innermost flow and the latest first.</summary>
    private List<(Frame Frame, Slot Slot)> Given(Frame top)
    {
        List<(Frame Frame, Slot Slot)> given = [];
        for (var frame = top; frame is not null; frame = frame.Child)
        {
            var slots = catalog.Find(frame.Dialog)?.SlotsOf().Where(slot => !slot.Sensitive) ?? [];
            given.InsertRange(0, slots
                .Select(slot => (Slot: slot, At: frame.Entries.FindIndex(entry => entry.Name == slot.Name && entry.Kind is EntryKind.Answer)))
                .Where(each => each.At >= 0 || each.Slot.HasDefault || frame.Ahead?.ContainsKey(each.Slot.Name) == true)
                .OrderByDescending(each => each.At)
                .Select(each => (frame, each.Slot)));
        }

        return given;
    }

    // The task below asks again where it was; with no task open the last words stand.
    private async Task<JsonElement?> BelowQuietlyAsync(CancellationToken cancellationToken) =>
        Top is { Left: false } ? await GoOnAsync(words: null, cancellationToken).ConfigureAwait(false) : null;

    private void DropExpired()
    {
        if (turn.Now - Record.LastAt > DoubtLife)
        {
            Record.Doubt = null;
        }

        for (var i = Record.Frames.Count - 1; i >= 0; i--)
        {
            var frame = Record.Frames[i];
            var flow = catalog.Find(frame.Dialog);
            if (flow is not null && frame.TouchedAt + flow.Life > turn.Now)
            {
                continue;
            }

            Record.Frames.RemoveAt(i);
            if (!frame.Left && flow is not null)
            {
                Say(home.Expired(flow.Title));
            }
        }

        Record.Resuming &= Top is not null;
    }

    private void GoOnAfterEnd(Frame frame)
    {
        var innermost = Innermost(frame);
        if (innermost.Open?.EndsWith("#end", StringComparison.Ordinal) == true && innermost.Find(innermost.Open) is null)
        {
            innermost.Entries.Add(new Entry { Name = innermost.Open, Kind = EntryKind.Ended, Value = JsonSerializer.SerializeToElement(1, EngineJson.Default.Int32) });
            innermost.Open = null;
        }
    }

    private void Leave()
    {
        foreach (var frame in Record.Frames)
        {
            frame.Left = true;
        }
    }

    // What waits to be told on a channel that cannot be written to unasked.
    private List<Activity> TakeNews()
    {
        var told = new List<Activity>();
        foreach (var each in turn.Get(NewsSection, EngineJson.Default.ListNews) ?? [])
        {
            if (catalog.HandlerOf(each.Name)?.Handle(new EventTurn(turn, catalog, each.Value)) is { } wording)
            {
                told.Add(ViewActivity.Of(new TextView(wording.In(turn.Speech))));
            }
        }

        turn.Forget(NewsSection);
        return told;
    }

    // A question that is open stays the one that is answered, so nothing else is offered.
    private void SayBeside(Wording wording) =>
        turn.Replies.Add(ViewActivity.Of(Top is { Left: false } ? new TextView(wording.In(turn.Speech)) : wording.Show(turn.Speech)));

    private bool IsNew() => Record is { Frames: [], Recent: [], Sections.Count: 0 };

    private void EndSession() => turn.Replies.Add(new Activity { Type = ActivityTypes.EndOfConversation });

    private void Say(Wording wording) => turn.Replies.Add(ViewActivity.Of(wording.Show(turn.Speech)));

    private void Ask(Wording prompt, Wording? reason)
    {
        var view = prompt.Show(turn.Speech);
        if (reason is not null)
        {
            var first = reason.In(turn.Speech) + "\n";
            view = view switch
            {
                Options question => question with { Text = first + question.Text },
                TextView text => new TextView(first + text.Text),
                _ => view,
            };
        }

        var reply = ViewActivity.Of(view);
        reply.InputHint = InputHints.ExpectingInput;
        turn.Replies.Add(reply);
    }
}
