using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Turns;

/// <summary>How a turn ended.</summary>
public abstract record TurnOutcome
{
    private TurnOutcome()
    {
    }

    /// <summary>It was committed, now or when the same activity came before.</summary>
    /// <param name="Replies">What is answered, in order.</param>
    /// <param name="Repeated">Whether these are the stored replies of an earlier turn.</param>
    public sealed record Answered(IReadOnlyList<Activity> Replies, bool Repeated) : TurnOutcome;

    /// <summary>Nothing was changed; the person may say the same again.</summary>
    /// <param name="Reply">The polite words for it.</param>
    public sealed record Busy(Activity Reply) : TurnOutcome;
}
