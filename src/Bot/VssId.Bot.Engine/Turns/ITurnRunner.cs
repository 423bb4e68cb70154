using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Turns;

/// <summary>Runs turns. Channels that answer in the request call it; what waits in the inbox is run by the engine's worker.</summary>
public interface ITurnRunner
{
    /// <summary>Runs one turn for an activity, or gives the stored replies when it came before.</summary>
    /// <param name="activity">Has an id, a channel id and a conversation id.</param>
    /// <param name="entry">The inbox entry it came from, when it did.</param>
    /// <param name="cancellationToken">Ends the turn; nothing is committed then.</param>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    Task<TurnOutcome> RunAsync(Activity activity, InboxEntry? entry, CancellationToken cancellationToken);
}
