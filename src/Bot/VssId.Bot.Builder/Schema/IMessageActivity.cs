namespace VssId.Bot.Builder.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>Language of the text.</summary>
    string? Locale { get; set; }

    /// <summary>The text.</summary>
    string? Text { get; set; }

    /// <summary>The text to be spoken.</summary>
    string? Speak { get; set; }

    /// <summary>What the sender expects next.</summary>
    string? InputHint { get; set; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    string? TextFormat { get; set; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>Pictures, cards, files.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>Answers offered as buttons.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>What to show when the attachments cannot be.</summary>
    string? Summary { get; set; }

    /// <summary>Things mentioned.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>When the message is no longer of use.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    string? DeliveryMode { get; set; }

    /// <summary>Words that a speech recognizer should expect.</summary>
    IList<string>? ListenFor { get; set; }

    /// <summary>Parts of the text to be marked.</summary>
    IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>A programmatic action that goes with the message.</summary>
    SemanticAction? SemanticAction { get; set; }

    /// <summary>Value of a button.</summary>
    object? Value { get; set; }
}
