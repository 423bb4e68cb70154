namespace VssId.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs, for a step of a waterfall.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object? options, IDictionary<string, object> values, int index, DialogReason reason, object? result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options!;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result!;
    }

    /// <summary>Number of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>What the caller gave to the waterfall; null when that was nothing.</summary>
    public object Options { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before, or the dialog it called, gave; null when that was nothing.</summary>
    public object Result { get; }

    /// <summary>What the steps keep for each other.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on with the next step at once.</summary>
    /// <param name="result">What is given to it.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <exception cref="InvalidOperationException">The step has called it before.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"NextAsync() was called twice in '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
