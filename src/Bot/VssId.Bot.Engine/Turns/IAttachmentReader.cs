using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Flows;

namespace VssId.Bot.Engine.Turns;

/// <summary>Makes words, which a flow understands, of what people send besides words.</summary>
public interface IAttachmentReader
{
    /// <summary>Reads the attachments of a message. The same message always gives the same words.</summary>
    /// <param name="message">The message.</param>
    /// <param name="source">Who sent it, for the limits of the backend.</param>
    /// <param name="call">Key, the same for the same message, and deadline.</param>
    /// <returns>What takes the place of its words; <see langword="null"/> when nothing does.</returns>
    /// <exception cref="EffectFailedException">Not now: the message is to be tried again.</exception>
    ValueTask<string?> ReadAsync(Activity message, string source, Call call);

    /// <summary>Takes files at the door of a channel that has their bytes there only.</summary>
    /// <param name="files">Their contents; at least one.</param>
    /// <param name="channel">Channel of the conversation.</param>
    /// <param name="conversation">The conversation, as turns know it.</param>
    /// <param name="source">Who sent them.</param>
    /// <param name="call">Key of the message, and deadline.</param>
    /// <returns>The words, to be put into the message as an attachment of <see cref="AttachmentWords.ContentType"/>.</returns>
    /// <exception cref="EffectFailedException">Not now.</exception>
    ValueTask<string> TakeAsync(IReadOnlyList<ReadOnlyMemory<byte>> files, string channel, string conversation, string source, Call call);
}
