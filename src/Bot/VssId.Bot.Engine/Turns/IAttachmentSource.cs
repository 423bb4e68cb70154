using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Turns;

/// <summary>Fetches what people sent on one channel.</summary>
public interface IAttachmentSource
{
    /// <summary>Id of the channel.</summary>
    string Channel { get; }

    /// <summary>The bytes of an attachment.</summary>
    /// <returns><see langword="null"/> when they cannot be had, or are more than is taken.</returns>
    ValueTask<byte[]?> FetchAsync(Attachment attachment, CancellationToken cancellationToken);
}
