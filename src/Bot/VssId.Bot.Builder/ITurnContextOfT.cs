using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>One turn, with the activity seen as what it is.</summary>
/// <typeparam name="T">What the activity is.</typeparam>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    /// <summary>The activity that came in.</summary>
    new T Activity { get; }
}
