using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>How a new conversation is to be.</summary>
public class ConversationParameters
{
    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Those who take part.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>Topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>The first activity.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What only the channel understands.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? ChannelData { get; set; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; set; }
}
