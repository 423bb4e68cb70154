namespace VssId.Bot.Engine.Home;

/// <summary>What a message is understood as when no question takes it.</summary>
public abstract record Understood
{
    private Understood()
    {
    }

    /// <summary>A wish that a flow serves.</summary>
    /// <param name="Intent">The wish.</param>
    public sealed record Wish(Intent Intent) : Understood;

    /// <summary>A global word, said in a sentence.</summary>
    /// <param name="Value">The word.</param>
    public sealed record Global(GlobalWord Value) : Understood;

    /// <summary>One of several; the person is asked which.</summary>
    /// <param name="Readings">Their names, the likeliest first; stored until the next message.</param>
    public sealed record Doubt(IReadOnlyList<string> Readings) : Understood;

    /// <summary>Nothing that is known or done here.</summary>
    public sealed record Nothing : Understood;
}
