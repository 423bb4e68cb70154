namespace VssId.Bot.Builder.Schema;

/// <summary>Reactions to a message.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Reactions given.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
