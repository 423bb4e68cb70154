namespace VssId.Bot.Builder.Schema;

/// <summary>Members of a conversation.</summary>
public class ConversationMembers
{
    /// <summary>Id of the conversation.</summary>
    public string? Id { get; set; }

    /// <summary>Those who take part.</summary>
    public IList<ChannelAccount>? Members { get; set; }
}
