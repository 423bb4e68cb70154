using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;

namespace VssId.Bot.Engine.Flows;

/// <summary>One run of one task of the stack, with all its child flows. A run is never used twice: a call that returns late must not bring it back to life.</summary>
internal sealed class FlowRun(ConversationTurn turn, FlowCatalog catalog, FlowInput input, CancellationToken cancellationToken)
{
    /// <summary>Steps of a turn (R37).</summary>
    public const int MaxSteps = 100;

    private readonly TaskCompletionSource<RunEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly List<FrameRun> _frames = [];
    private string? _words = input.Words;
    private bool _live;
    private RunEnd? _ended;
    private Entry? _forgotten;

    public ConversationTurn Turn => turn;

    public FlowCatalog Catalog => catalog;

    public FlowInput Input => input;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Whether the run has ended: nothing of the flow may go on.</summary>
    public bool IsOver => Volatile.Read(ref _ended) is not null;

    /// <summary>Whether the words of the message were given to a question.</summary>
    public bool WordsTaken => input.Words is not null && _words is null;

    public async Task<RunEnd> RunAsync(FlowDialog dialog, Frame frame)
    {
        try
        {
            var flow = Task.FromResult(default(JsonElement));
            try
            {
                flow = dialog.RunErasedAsync(Open(dialog, frame), catalog.Json);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                End(new RunEnd.Failed(exception));
            }

            if (!IsOver)
            {
                if (!flow.IsCompleted)
                {
                    await Task.WhenAny(flow, _end.Task).WaitAsync(cancellationToken).ConfigureAwait(false);
                }

                if (flow.IsCompleted && !IsOver)
                {
                    End(flow.Exception is { } exception ? new RunEnd.Failed(exception.InnerException ?? exception)
                        : flow.IsCanceled ? new RunEnd.Failed(new OperationCanceledException())
                        : new RunEnd.Done(await flow.ConfigureAwait(false)));
                }
            }
        }
        catch (OperationCanceledException exception)
        {
            End(new RunEnd.Failed(new EffectFailedException("The turn's time is over.", exception)));
        }

        foreach (var each in _frames)
        {
            each.WriteBack();
        }

        return _ended!;
    }

    public Flow Open(FlowDialog dialog, Frame frame)
    {
        var frameRun = new FrameRun(frame, dialog.SlotsOf());
        _frames.Add(frameRun);
        return new Flow(this, frameRun, prefix: "");
    }

    public bool IsChild(FrameRun frame) => _frames[0] != frame;

    /// <summary>The first end counts.</summary>
    public void End(RunEnd end)
    {
        lock (_gate)
        {
            if (_ended is not null)
            {
                return;
            }

            Volatile.Write(ref _ended, end);
        }

        _end.TrySetResult(end);
    }

    public void Step()
    {
        if (++input.Steps > MaxSteps)
        {
            throw new TurnLimitException("A turn has at most 100 steps.");
        }
    }

    /// <summary>The words of the message, for the open question; once.</summary>
    public string? TakeWords(Frame frame, string name)
    {
        if (_words is null || frame.Child is not null || frame.Open != name)
        {
            return null;
        }

        var words = _words;
        _words = null;
        return words;
    }

    /// <summary>An entry holds its value: it was there, or was filled in this turn.</summary>
    public void Hold(FrameRun frame, Entry entry)
    {
        frame.Hold(entry);
        _live |= input.Filled.Contains(entry);
    }

    /// <summary>An entry gets its value in this turn.</summary>
    public void Fill(FrameRun frame, Entry entry)
    {
        if (!frame.Frame.Entries.Contains(entry))
        {
            frame.Frame.Entries.Add(entry);
        }

        input.Filled.Add(entry);
        Hold(frame, entry);
    }

    public void Say(FrameRun frame, View view)
    {
        if (!IsOver && (_live || input.Begun.Contains(frame.Frame)))
        {
            turn.Replies.Add(ViewActivity.Of(view));
        }
    }

    /// <summary>Forgets a step and all that was reached after it; the run is started anew.</summary>
    public void Forget(FrameRun frame, string step)
    {
        frame.WriteBack();
        if (frame.Frame.Find(step) is { } entry)
        {
            _forgotten = entry;
            FrameSteps.Forget(frame.Frame, entry);
        }
    }

    /// <summary>Whether <see cref="Flow.Redo"/> asked for a new run.</summary>
    public bool MustRunAgain => _forgotten is not null;

    public JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)catalog.Json.GetTypeInfo(typeof(T));
}
