using VssId.Bot.Engine.Flows;

namespace VssId.Bot.Engine.Turns;

/// <summary>Everything that is kept of a conversation between two turns (flows, rule 18).</summary>
internal sealed class ConversationRecord
{
    /// <summary>The shape this release writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Shape of the record.</summary>
    public int Schema { get; set; } = CurrentSchema;

    /// <summary>Open tasks, the running one last; at most 3.</summary>
    public List<Frame> Frames { get; set; } = [];

    /// <summary>Parts with a life of their own: settings, session, what a channel keeps.</summary>
    public Dictionary<string, RecordSection> Sections { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Ids of the last 16 activities, newest last; the last 2 with their replies.</summary>
    public List<RecentTurn> Recent { get; set; } = [];

    /// <summary>Whether the person is asked if a waiting task is to go on.</summary>
    public bool Resuming { get; set; }

    /// <summary>The question which reading of the last message was meant.</summary>
    public Doubt? Doubt { get; set; }

    /// <summary>Whether the last thing shown offers to end the channel's session with 0.</summary>
    public bool AtExit { get; set; }

    /// <summary>When the last turn began.</summary>
    public DateTimeOffset LastAt { get; set; }
}
