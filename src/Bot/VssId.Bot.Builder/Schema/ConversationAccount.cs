using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>Creates an empty conversation.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Creates a conversation.</summary>
    public ConversationAccount(bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null, string? role = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        Role = role;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>Kind of the conversation, in the channel's words.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Id on the channel.</summary>
    public string? Id { get; set; }

    /// <summary>Name to show.</summary>
    public string? Name { get; set; }

    /// <summary>Role of the account behind it.</summary>
    public string? Role { get; set; }

    /// <summary>Members that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
