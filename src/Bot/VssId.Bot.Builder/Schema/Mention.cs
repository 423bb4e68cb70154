namespace VssId.Bot.Builder.Schema;

/// <summary>Somebody is mentioned in a message.</summary>
public class Mention : Entity
{
    /// <summary>Creates an empty one.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>Who.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The words of the message that mention them.</summary>
    public string? Text { get; set; }
}
