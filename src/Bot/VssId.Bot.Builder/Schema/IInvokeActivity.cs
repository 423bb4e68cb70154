namespace VssId.Bot.Builder.Schema;

/// <summary>An event that wants an answer.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>Name of the operation.</summary>
    string? Name { get; set; }

    /// <summary>Its argument.</summary>
    object? Value { get; set; }

    /// <summary>The conversation it speaks of.</summary>
    ConversationReference? RelatesTo { get; set; }
}
