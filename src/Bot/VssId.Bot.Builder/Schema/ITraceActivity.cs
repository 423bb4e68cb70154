namespace VssId.Bot.Builder.Schema;

/// <summary>A note for developers.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>Name of the trace.</summary>
    string? Name { get; set; }

    /// <summary>Words for a reader.</summary>
    string? Label { get; set; }

    /// <summary>Type of the value.</summary>
    string? ValueType { get; set; }

    /// <summary>The value.</summary>
    object? Value { get; set; }

    /// <summary>The conversation the trace speaks of.</summary>
    ConversationReference? RelatesTo { get; set; }
}
