namespace VssId.Bot.Builder.Schema;

/// <summary>A conversation that was made.</summary>
public class ConversationResourceResponse
{
    /// <summary>Id of its first activity, when there is one.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where activities for it go.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Id of the conversation.</summary>
    public string? Id { get; set; }
}
