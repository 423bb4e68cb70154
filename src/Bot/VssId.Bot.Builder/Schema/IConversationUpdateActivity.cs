namespace VssId.Bot.Builder.Schema;

/// <summary>Members of the conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Members who joined.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Members who left.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>New topic of the conversation.</summary>
    string? TopicName { get; set; }

    /// <summary>Whether earlier messages are shown to those who joined.</summary>
    bool? HistoryDisclosed { get; set; }
}
