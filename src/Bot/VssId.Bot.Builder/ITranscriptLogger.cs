using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>Writes down a conversation.</summary>
public interface ITranscriptLogger
{
    /// <summary>Writes down an activity.</summary>
    /// <param name="activity">A copy: to keep it is allowed.</param>
    Task LogActivityAsync(IActivity activity);
}
