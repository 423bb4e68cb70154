namespace VssId.Bot.Engine.Flows;

/// <summary>What a message brings into the runs of a turn; lives over the runs that a turn may need.</summary>
/// <param name="activityId">Id of the activity.</param>
/// <param name="source">Who asks, for the limits of the backend.</param>
/// <param name="words">The words for the open question; <see langword="null"/> when there are none.</param>
internal sealed class FlowInput(string activityId, string source, string? words)
{
    public string ActivityId { get; } = activityId;

    public string Source { get; } = source;

    public string? Words { get; } = words;

    /// <summary>Whether nothing may be changed outside: the second run of a turn in tests.</summary>
    public bool EffectsForbidden { get; init; }

    /// <summary>Entries filled in this turn, over all its runs.</summary>
    public HashSet<Entry> Filled { get; } = [];

    /// <summary>Frames begun in this turn.</summary>
    public HashSet<Frame> Begun { get; } = [];

    /// <summary>Steps of the turn so far.</summary>
    public int Steps { get; set; }
}
