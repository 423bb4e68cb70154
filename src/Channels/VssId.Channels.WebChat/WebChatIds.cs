using System.Buffers.Text;

namespace VssId.Channels.WebChat;

/// <summary>Makes ids that nobody can guess.</summary>
/// <param name="fill">Source of randomness, cryptographic outside tests.</param>
internal sealed class WebChatIds(Action<Span<byte>> fill)
{
    /// <summary>Id of a conversation on the wire, 128 random bits.</summary>
    public string Conversation() => Random(16);

    /// <summary>Id of a person. The prefix keeps pages from choosing it: Microsoft's client refuses it outside a token.</summary>
    public string User() => WebChatPass.UserPrefix + Random(16);

    /// <summary>Id of an activity, unique in its conversation.</summary>
    public string Activity(string conversation) => $"{conversation}|{Random(9)}";

    /// <summary>Id of a token, a nonce of a page.</summary>
    public string Nonce() => Random(16);

    private string Random(int bytes)
    {
        Span<byte> buffer = stackalloc byte[bytes];
        fill(buffer);
        return Base64Url.EncodeToString(buffer);
    }
}
