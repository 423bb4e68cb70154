namespace VssId.Bot.Engine.Flows;

/// <summary>One run through a frame: what was reached, in which order.</summary>
/// <param name="frame">The frame.</param>
/// <param name="slots">Slots of its flow.</param>
internal sealed class FrameRun(Frame frame, IReadOnlyList<Slot> slots)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<Entry> _order = [];

    public Frame Frame { get; } = frame;

    public IReadOnlyList<Slot> Slots { get; } = slots;

    /// <summary>Entries that hold in this run, in order.</summary>
    public IReadOnlyList<Entry> Held => _order;

    /// <summary>A step is reached; once in a run.</summary>
    public void Reach(string name)
    {
        if (!_names.Add(name))
        {
            throw new InvalidOperationException($"{Frame.Dialog} reaches the step {name} twice in one run.");
        }
    }

    /// <summary>The entry of a reached step holds.</summary>
    public void Hold(Entry entry) => _order.Add(entry);

    /// <summary>Writes the entries back: reached ones in their order, then the others; what was forgotten on the way stays forgotten.</summary>
    public void WriteBack()
    {
        _order.RemoveAll(entry => !Frame.Entries.Contains(entry));
        Frame.Entries = [.. _order, .. Frame.Entries.Except(_order)];
    }
}
