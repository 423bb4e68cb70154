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

    /// <summary>Value of a button.</summary>
    object? Value { get; set; }
}
