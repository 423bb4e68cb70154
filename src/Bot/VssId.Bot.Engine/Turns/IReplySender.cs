using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Turns;

/// <summary>Sends committed replies of one channel, one after the other for each conversation.</summary>
public interface IReplySender
{
    /// <summary>Name of the channel.</summary>
    string ChannelId { get; }

    /// <summary>Sends one reply.</summary>
    /// <param name="conversation">Id of the conversation.</param>
    /// <param name="reply">The reply in channel-neutral form.</param>
    /// <param name="attempt">1 for the first try.</param>
    /// <param name="cancellationToken">Stops the try.</param>
    ValueTask<SendOutcome> SendAsync(string conversation, Activity reply, int attempt, CancellationToken cancellationToken);
}
