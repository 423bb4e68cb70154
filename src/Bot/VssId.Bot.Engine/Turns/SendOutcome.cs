namespace VssId.Bot.Engine.Turns;

/// <summary>How sending a reply ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The channel has it.</summary>
    public sealed record Sent : SendOutcome;

    /// <summary>Try again later; nothing else of this conversation goes before.</summary>
    /// <param name="After">How long to wait.</param>
    public sealed record Retry(TimeSpan After) : SendOutcome;

    /// <summary>It can never be delivered.</summary>
    /// <param name="Reason">Short name of the reason, for counters and logs.</param>
    public sealed record GaveUp(string Reason) : SendOutcome;
}
