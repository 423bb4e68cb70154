namespace VssId.Backend.Client;

/// <summary>Where a person speaks from. A session works only in the place it was made for.</summary>
/// <param name="Channel"><c>zalo</c>, <c>webchat</c> or <c>ussd</c>.</param>
/// <param name="Conversation">Id of the conversation, at most 200 characters.</param>
/// <param name="Source">Whoever asks, for the limits of R8: the channel's user, on the web the address (IPv4, or the /64 of IPv6). A gateway is no source.</param>
public sealed record Place(string Channel, string Conversation, string Source)
{
    /// <summary>Header that names the channel.</summary>
    public const string ChannelHeader = "X-Channel";

    /// <summary>Header that names the conversation.</summary>
    public const string ConversationHeader = "X-Conversation";

    /// <summary>Never prints who speaks.</summary>
    public override string ToString() => $"{nameof(Place)} {{ {Channel} }}";

    /// <summary>The headers of a citizen's call.</summary>
    public IDictionary<string, string> ToHeaders() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [ChannelHeader] = Channel,
        [ConversationHeader] = Conversation,
    };
}
