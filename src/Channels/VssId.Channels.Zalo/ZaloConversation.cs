namespace VssId.Channels.Zalo;

/// <summary>Ids of conversations on Zalo: <c>zalo:&lt;oa&gt;:&lt;user&gt;</c>.</summary>
internal static class ZaloConversation
{
    /// <summary>Name of the channel, and what its conversation ids begin with.</summary>
    public const string Channel = "zalo";

    /// <summary>The conversation of an OA with a person.</summary>
    public static string Of(string oa, string user) => $"{Channel}:{oa}:{user}";

    /// <summary>The person in a conversation.</summary>
    /// <returns>Their id; <see langword="null"/> when the conversation is not one of this OA.</returns>
    public static string? UserOf(string conversation, string oa)
    {
        var prefix = Of(oa, "");
        return conversation.StartsWith(prefix, StringComparison.Ordinal) && IsId(conversation[prefix.Length..]) ? conversation[prefix.Length..] : null;
    }

    /// <summary>Whether a text can be an id of Zalo's: 1 to 64 ASCII letters and digits (today at most 19 digits).</summary>
    public static bool IsId(string? text) => text is { Length: >= 1 and <= 64 } && text.All(char.IsAsciiLetterOrDigit);
}
