using System.Globalization;
using System.Text.Json;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Flows;

/// <summary>What a flow speaks through: questions, effects, children and words.</summary>
public sealed class Flow
{
    private const string EndStep = "#end";
    private readonly FlowRun _run;
    private readonly FrameRun _frame;
    private readonly string _prefix;

    internal Flow(FlowRun run, FrameRun frame, string prefix)
    {
        _run = run;
        _frame = frame;
        _prefix = prefix;
    }

    /// <summary>When the turn began.</summary>
    public DateTimeOffset Now => _run.Turn.Now;

    /// <summary>How to speak here.</summary>
    public Speech Speech => _run.Turn.Speech;

    /// <summary>The channel.</summary>
    public ChannelProfile Channel => _run.Turn.Channel;

    /// <summary>Id of the conversation.</summary>
    public string Conversation => _run.Turn.Conversation;

    /// <summary>Who asks, for the limits of the backend (R8).</summary>
    public string Source => _run.Input.Source;

    /// <summary>Ends with the turn's deadline.</summary>
    public CancellationToken CancellationToken => _run.CancellationToken;

    /// <summary>Whether the flow runs as a step of another one, which goes on when it is done.</summary>
    public bool IsChild => _run.IsChild(_frame);

    /// <summary>What was answered so far in this run, as it was said, by the name of the question; of a question that is asked anew in a list the last answer. Judged answers are not among them.</summary>
    public IReadOnlyDictionary<string, string> Answers
    {
        get
        {
            var answers = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var entry in _frame.Held)
            {
                if (entry.Kind is EntryKind.Answer)
                {
                    answers[entry.Name[(entry.Name.LastIndexOf('.') + 1)..]] = entry.Value.GetString()!;
                }
            }

            return answers;
        }
    }

    /// <summary>Gives words for questions that come later, as if they had been said; once, in the turn in which the step before was done. Whoever goes back is asked.</summary>
    /// <param name="words">Words by the name of their question. What no longer reads is asked for.</param>
    public void Expect(IReadOnlyDictionary<string, string> words)
    {
        if (_run.IsOver || _run.MustRunAgain || _frame.Held is not [.., var last] || !_run.Input.Filled.Contains(last))
        {
            return;
        }

        foreach (var slot in _frame.Slots)
        {
            if (!slot.Sensitive && words.TryGetValue(slot.Name, out var said) && _frame.Frame.Find(_prefix + slot.Name) is null)
            {
                (_frame.Frame.Ahead ??= new(StringComparer.Ordinal))[slot.Name] = said;
            }
        }
    }

    /// <summary>Asks a question.</summary>
    /// <param name="slot">The question.</param>
    /// <param name="check">Why an answer that reads well cannot be, given earlier answers; pure, repeated on every run.</param>
    /// <exception cref="InvalidOperationException">The slot is sensitive, or is reached twice in one run.</exception>
    public Asking<T> Ask<T>(Slot<T> slot, Func<T, Wording?>? check = null)
    {
        if (slot.Sensitive)
        {
            throw new InvalidOperationException($"The slot {slot.Name} is sensitive: it is asked for with a judge.");
        }

        if (Reach(slot.Name) is not { } name)
        {
            return Asking<T>.Parked(_run);
        }

        Wording? reason = null;
        if (_frame.Frame.Find(name, Former(slot)) is { Kind: EntryKind.Answer } stored)
        {
            if (Accept(slot, stored.Value.GetString()!, check, out var value, out reason))
            {
                _run.Hold(_frame, stored);
                return new Asking<T>(_run, value);
            }

            _frame.Frame.Entries.Remove(stored);
        }

        if (_run.TakeWords(_frame.Frame, name) is { } words)
        {
            if (!Accept(slot, words, check, out var value, out reason))
            {
                return Park<T>(name, slot, slot.Prompt, reason, refused: true);
            }

            KeepAhead(slot, words);
            return Answered(name, words, value);
        }

        if (_frame.Frame.Ahead?.Remove(slot.Name, out var ahead) == true)
        {
            if (Accept(slot, ahead, check, out var early, out var refusal))
            {
                return Answered(name, ahead, early);
            }

            reason ??= refusal;
        }

        if (slot.Default is { } usual && Accept(slot, usual, check, out var taken, out _))
        {
            return new Asking<T>(_run, taken);
        }

        return Park<T>(name, slot, slot.Prompt, reason, refused: false);
    }

    /// <summary>Asks a question whose answer is judged outside, such as a one-time code. What is kept is the judge's value, never the raw answer.</summary>
    /// <param name="slot">The question.</param>
    /// <param name="prompt">The words to ask with, now.</param>
    /// <param name="judge">Judges an answer that reads well.</param>
    public Asking<R> Ask<T, R>(Slot<T> slot, Wording prompt, Func<T, Call, ValueTask<Verdict<R>>> judge)
    {
        if (Reach(slot.Name) is not { } name)
        {
            return Asking<R>.Parked(_run);
        }

        if (_frame.Frame.Find(name, Former(slot)) is { Kind: EntryKind.Judged } stored)
        {
            _run.Hold(_frame, stored);
            return new Asking<R>(_run, Read<R>(stored));
        }

        if (_run.TakeWords(_frame.Frame, name) is not { } words)
        {
            return Park<R>(name, slot, prompt, reason: null, refused: false);
        }

        _run.Turn.IsSecret |= slot.Sensitive;
        var reading = slot.Read(words);
        return reading.Ok
            ? Settle(JudgeAsync(name, slot, prompt, reading.Value, words, judge))
            : Park<R>(name, slot, prompt, reading.Reason, refused: true);
    }

    /// <summary>Does something outside, once: what it gave is kept, and given again in later runs and turns.</summary>
    /// <param name="step">Name of the step; stored.</param>
    /// <param name="input">What the effect depends on.</param>
    /// <param name="effect">The effect.</param>
    /// <param name="until">Until when its result is good for the same input, after it was set aside.</param>
    /// <param name="kind">Whether going back may pass it.</param>
    /// <param name="formerNames">Names that earlier releases stored the step under.</param>
    public Asking<R> Once<I, R>(string step, I input, Func<I, Call, ValueTask<R>> effect, Func<R, DateTimeOffset>? until = null, EffectKind kind = EffectKind.Repeatable, IReadOnlyList<string>? formerNames = null)
    {
        if (Reach(step) is not { } name)
        {
            return Asking<R>.Parked(_run);
        }

        var hash = _run.Catalog.Keys.Hash(Conversation, _frame.Frame.Id, JsonSerializer.Serialize(input, _run.TypeOf<I>()));
        var stored = _frame.Frame.Find(name, formerNames?.Select(former => _prefix + former).ToArray());
        if (stored?.Input == hash && (!stored.Aside || (!stored.Spent && (stored.Until is not { } end || end > Now))))
        {
            if (stored.Aside)
            {
                stored.Aside = false;
                _run.Fill(_frame, stored);
            }
            else
            {
                _run.Hold(_frame, stored);
            }

            return new Asking<R>(_run, Read<R>(stored));
        }

        return Settle(PerformAsync(name, stored, input, hash, effect, until, kind));
    }

    /// <summary>Runs another flow as one step of this one.</summary>
    /// <param name="child">The flow.</param>
    /// <param name="step">Name of the step; the child's id by default.</param>
    public Asking<R> Run<R>(FlowDialog<R> child, string? step = null)
    {
        if (Reach(step ?? child.Id) is not { } name)
        {
            return Asking<R>.Parked(_run);
        }

        if (_frame.Frame.Find(name) is { Kind: EntryKind.Child } stored)
        {
            _run.Hold(_frame, stored);
            return new Asking<R>(_run, Read<R>(stored));
        }

        return Settle(RunChildAsync(child, name, result =>
            _run.Fill(_frame, new Entry { Name = name, Kind = EntryKind.Child, Value = JsonSerializer.SerializeToElement(result, _run.TypeOf<R>()) })));
    }

    /// <summary>Something the engine owns and knows how to get, such as a signed-in citizen.</summary>
    public Asking<R> Require<R>()
        where R : class
    {
        var requirement = _run.Catalog.Requirement<R>();
        if (Reach("#" + requirement.Section) is not { } name)
        {
            return Asking<R>.Parked(_run);
        }

        if (_run.Turn.Get(requirement.Section, _run.TypeOf<R>()) is { } owned)
        {
            return new Asking<R>(_run, owned);
        }

        return Settle(RunChildAsync(requirement.Dialog, name, result => Own(result)));
    }

    /// <summary>Gives the engine something that flows require.</summary>
    public void Own<R>(R value)
        where R : class
    {
        var requirement = _run.Catalog.Requirement<R>();
        _run.Turn.Set(requirement.Section, value, requirement.Life(value, Now), _run.TypeOf<R>());
    }

    /// <summary>What the engine owns, if it does.</summary>
    public R? Owned<R>()
        where R : class => _run.Turn.Get(_run.Catalog.Requirement<R>().Section, _run.TypeOf<R>());

    /// <summary>Makes the engine forget what it owns, with every reply kept for a repeated message.</summary>
    public void Disown<R>()
        where R : class
    {
        _run.Turn.Forget(_run.Catalog.Requirement<R>().Section);
        _run.Turn.ForgetReplies();
    }

    /// <summary>Keeps ids and order of rows that the citizen may refer to, never the rows.</summary>
    public Asking<R> Keep<R>(string step, Func<ValueTask<R>> read)
    {
        if (Reach(step) is not { } name)
        {
            return Asking<R>.Parked(_run);
        }

        if (_frame.Frame.Find(name) is { Kind: EntryKind.Kept } stored)
        {
            _run.Hold(_frame, stored);
            return new Asking<R>(_run, Read<R>(stored));
        }

        return Settle(KeepAsync(name, read));
    }

    /// <summary>The same flow inside one item of a list: names of its steps are those of the item.</summary>
    public Flow At(string list, int index) => new(_run, _frame, string.Create(CultureInfo.InvariantCulture, $"{_prefix}{list}[{index}]."));

    /// <summary>Shows something.</summary>
    public void Say(View view) => _run.Say(_frame, view);

    /// <summary>Says something.</summary>
    public void Say(Wording wording) => Say(wording.Show(Speech));

    /// <summary>Forgets a step and what came after it, so that it is done again: "gửi lại mã".</summary>
    public void Redo(string step) => _run.Forget(_frame, _prefix + step);

    /// <summary>Ends the channel's session after what was said; the flow goes on when the person dials again. On channels without sessions it goes on at once.</summary>
    /// <returns>How many sessions were ended here.</returns>
    public Asking<int> End()
    {
        if (Reach(EndStep) is not { } name)
        {
            return Asking<int>.Parked(_run);
        }

        if (!Channel.HasSessions)
        {
            return new Asking<int>(_run, 0);
        }

        if (_frame.Frame.Find(name) is { Kind: EntryKind.Ended } stored)
        {
            _run.Hold(_frame, stored);
            return new Asking<int>(_run, 1);
        }

        _frame.Frame.Open = name;
        _run.End(new RunEnd.Paused());
        return Asking<int>.Parked(_run);
    }

    /// <summary>Ends the task: it cannot go on.</summary>
    /// <param name="reason">Why, and what to do instead.</param>
    /// <returns>Never gives a value: nothing after it runs.</returns>
    public Asking<R> GiveUp<R>(Wording reason)
    {
        _run.End(new RunEnd.Voided(reason));
        return Asking<R>.Parked(_run);
    }

    /// <summary>Speaks another language from now on, in this conversation, for 90 days (R34).</summary>
    public void SpeakIn(CultureInfo culture) => Settings.Keep(_run.Turn, culture);

    private string? Reach(string step)
    {
        if (_run.IsOver)
        {
            return null;
        }

        if (_run.MustRunAgain)
        {
            _run.End(new RunEnd.Again(Reason: null));
            return null;
        }

        var name = _prefix + step;
        _run.Step();
        _frame.Reach(name);
        return name;
    }

    private string[] Former(Slot slot) => [.. slot.FormerNames.Select(former => _prefix + former)];

    private static bool Accept<T>(Slot<T> slot, string text, Func<T, Wording?>? check, out T value, out Wording? reason)
    {
        var reading = slot.Read(text);
        value = reading.Value;
        reason = reading.Ok ? check?.Invoke(reading.Value) : reading.Reason;
        return reading.Ok && reason is null;
    }

    private Asking<T> Answered<T>(string name, string words, T value)
    {
        _run.Fill(_frame, new Entry { Name = name, Kind = EntryKind.Answer, Value = JsonSerializer.SerializeToElement(words, EngineJson.Default.String) });
        return new Asking<T>(_run, value);
    }

    // Other slots take their part of a message of several words; a lone digit or word answers only the question that is open.
    private void KeepAhead(Slot open, string words)
    {
        if (!words.Contains(' ', StringComparison.Ordinal) || !words.Any(char.IsLetter))
        {
            return;
        }

        foreach (var slot in _frame.Slots)
        {
            if (slot != open && slot.Name != open.Name && _frame.Frame.Find(_prefix + slot.Name) is null && (_prefix.Length == 0 || _frame.Frame.Find(slot.Name) is null) && slot.FindIn(words) is { } part)
            {
                (_frame.Frame.Ahead ??= new(StringComparer.Ordinal))[slot.Name] = part;
            }
        }
    }

    private Asking<T> Park<T>(string name, Slot slot, Wording prompt, Wording? reason, bool refused)
    {
        Open(name, slot, prompt, reason, refused);
        return Asking<T>.Parked(_run);
    }

    private void Open(string name, Slot slot, Wording prompt, Wording? reason, bool refused)
    {
        // A child that was open stands behind this question, which has to be answered first.
        _frame.Frame.Child = null;
        _frame.Frame.ChildStep = null;
        _frame.Frame.Open = name;
        _run.End(new RunEnd.Asked(slot, prompt, reason, refused));
    }

    private R Read<R>(Entry entry) => entry.Value.Deserialize(_run.TypeOf<R>())!;

    private Asking<R> Settle<R>(Task<Settled<R>> pending) =>
        pending.IsCompletedSuccessfully && !_run.IsOver ? new Asking<R>(_run, pending.GetAwaiter().GetResult().Value) : new Asking<R>(_run, pending);

    private async Task<Settled<R>> JudgeAsync<T, R>(string name, Slot<T> slot, Wording prompt, T value, string words, Func<T, Call, ValueTask<Verdict<R>>> judge)
    {
        var frame = _frame.Frame;
        var attempt = (frame.Attempts?.GetValueOrDefault(name) ?? 0) + 1;
        var key = _run.Catalog.Keys.Hash(Conversation, frame.Id, name, attempt.ToString(CultureInfo.InvariantCulture), words);
        try
        {
            GuardEffects();
            var verdict = await judge(value, new Call(key, CancellationToken)).ConfigureAwait(false);
            if (_run.IsOver)
            {
                return default;
            }

            (frame.Attempts ??= new(StringComparer.Ordinal))[name] = attempt;
            if (_run.MustRunAgain)
            {
                _run.End(new RunEnd.Again(Reason: null));
                return default;
            }

            switch (verdict)
            {
                case Verdict<R>.Right right:
                    FrameSteps.Spend(frame);
                    _run.Fill(_frame, new Entry { Name = name, Kind = EntryKind.Judged, Value = JsonSerializer.SerializeToElement(right.Value, _run.TypeOf<R>()) });
                    return new Settled<R>(HasValue: true, right.Value);
                case Verdict<R>.Wrong wrong:
                    Open(name, slot, prompt, wrong.Reason, refused: false);
                    return default;
                case Verdict<R>.Restart restart:
                    _run.Forget(_frame, _prefix + restart.Step);
                    _run.End(new RunEnd.Again(restart.Reason));
                    return default;
                case Verdict<R>.Void ending:
                    _run.End(new RunEnd.Voided(ending.Reason));
                    return default;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _run.End(new RunEnd.Failed(FailureOf(exception)));
            return default;
        }
    }

    private async Task<Settled<R>> PerformAsync<I, R>(string name, Entry? stored, I input, string hash, Func<I, Call, ValueTask<R>> effect, Func<R, DateTimeOffset>? until, EffectKind kind)
    {
        var frame = _frame.Frame;
        var visit = (frame.Visits?.GetValueOrDefault(name) ?? 0) + 1;
        try
        {
            GuardEffects();
            var key = _run.Catalog.Keys.Hash(Conversation, frame.Id, name, visit.ToString(CultureInfo.InvariantCulture), hash);
            var result = await effect(input, new Call(key, CancellationToken)).ConfigureAwait(false);
            if (_run.IsOver)
            {
                return default;
            }

            (frame.Visits ??= new(StringComparer.Ordinal))[name] = visit;
            var entry = stored ?? new Entry { Name = name };
            entry.Kind = kind is EffectKind.Final ? EntryKind.Final : EntryKind.Effect;
            entry.Input = hash;
            entry.Aside = false;
            entry.Spent = false;
            entry.Until = until?.Invoke(result);
            entry.Value = JsonSerializer.SerializeToElement(result, _run.TypeOf<R>());
            _run.Fill(_frame, entry);
            return new Settled<R>(HasValue: true, result);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _run.End(new RunEnd.Failed(FailureOf(exception)));
            return default;
        }
    }

    private async Task<Settled<R>> KeepAsync<R>(string name, Func<ValueTask<R>> read)
    {
        try
        {
            var result = await read().ConfigureAwait(false);
            if (_run.IsOver)
            {
                return default;
            }

            _run.Fill(_frame, new Entry { Name = name, Kind = EntryKind.Kept, Value = JsonSerializer.SerializeToElement(result, _run.TypeOf<R>()) });
            return new Settled<R>(HasValue: true, result);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _run.End(new RunEnd.Failed(FailureOf(exception)));
            return default;
        }
    }

    private async Task<Settled<R>> RunChildAsync<R>(FlowDialog<R> child, string name, Action<R> done)
    {
        var frame = _frame.Frame;
        if (frame.Child is null || frame.ChildStep != name)
        {
            frame.Child = new Frame
            {
                Dialog = child.Id,
                Id = _run.Catalog.Keys.Hash(_run.Input.ActivityId, frame.Id, name),
                BeganAt = Now,
            };
            frame.ChildStep = name;
            frame.Open = null;
            FrameSteps.HandOver(frame, frame.Child, name);
            _run.Input.Begun.Add(frame.Child);
        }

        try
        {
            var result = await child.StartAsync(_run.Open(child, frame.Child)).ConfigureAwait(false);
            if (_run.IsOver)
            {
                return default;
            }

            frame.Child = null;
            frame.ChildStep = null;
            done(result);
            return new Settled<R>(HasValue: true, result);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _run.End(new RunEnd.Failed(exception));
            return default;
        }
    }

    private void GuardEffects()
    {
        if (_run.Input.EffectsForbidden)
        {
            throw new InvalidOperationException($"{_frame.Frame.Dialog} has an effect where a second run must find everything done.");
        }
    }

    // What an effect throws is a broken machine, unless it says something that the engine understands better.
    private static Exception FailureOf(Exception exception) => exception is SessionEndedException or TurnLimitException or InvalidOperationException or EffectFailedException
        ? exception
        : new EffectFailedException("An effect failed.", exception);
}
