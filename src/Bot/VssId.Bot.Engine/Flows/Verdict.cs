using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Flows;

/// <summary>What a judge says of an answer.</summary>
/// <typeparam name="R">What is kept of a right answer.</typeparam>
public abstract record Verdict<R>
{
    private Verdict()
    {
    }

    /// <summary>The answer is right.</summary>
    /// <param name="Value">What is kept of it.</param>
    public sealed record Right(R Value) : Verdict<R>;

    /// <summary>The answer is wrong, and may be given anew.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Wrong(Wording Reason) : Verdict<R>;

    /// <summary>The flow has to go back to an earlier step.</summary>
    /// <param name="Step">Name of the step that is forgotten with all that follows.</param>
    /// <param name="Reason">Why, and what happens now.</param>
    public sealed record Restart(string Step, Wording Reason) : Verdict<R>;

    /// <summary>The flow cannot go on at all; it ends.</summary>
    /// <param name="Reason">Why, and what to do instead.</param>
    public sealed record Void(Wording Reason) : Verdict<R>;
}
