namespace VssId.Bot.Understanding;

/// <summary>What a reading allows.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>One intent is sure enough to act on.</summary>
    /// <param name="Intent">Its name.</param>
    public sealed record Act(string Intent) : Decision;

    /// <summary>Two or three are likely: the person chooses.</summary>
    /// <param name="Intents">Their names, the likeliest first.</param>
    public sealed record Offer(IReadOnlyList<string> Intents) : Decision;

    /// <summary>Not understood, or nothing that is done here.</summary>
    public sealed record Admit : Decision;
}
