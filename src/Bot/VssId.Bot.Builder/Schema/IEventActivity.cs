namespace VssId.Bot.Builder.Schema;

/// <summary>Something happened that is no message.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>Name of the event.</summary>
    string? Name { get; set; }

    /// <summary>Value of the event.</summary>
    object? Value { get; set; }

    /// <summary>The conversation the event speaks of.</summary>
    ConversationReference? RelatesTo { get; set; }
}
