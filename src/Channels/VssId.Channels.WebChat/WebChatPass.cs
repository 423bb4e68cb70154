namespace VssId.Channels.WebChat;

/// <summary>What a token says: who may take part in which conversation.</summary>
/// <param name="Conversation">Id of the conversation on the wire.</param>
/// <param name="User">Id of the person.</param>
/// <param name="Origins">Origins whose pages may use the token; empty = those of the settings.</param>
internal sealed record WebChatPass(string Conversation, string User, IReadOnlyList<string> Origins)
{
    /// <summary>How ids of people begin.</summary>
    public const string UserPrefix = "dl_";

    private const string StorePrefix = "web:";

    /// <summary>Id of the conversation in the store.</summary>
    public string StoreId => StoreIdOf(Conversation);

    /// <summary>Id in the store of a conversation on the wire.</summary>
    public static string StoreIdOf(string conversation) => StorePrefix + conversation;
}
