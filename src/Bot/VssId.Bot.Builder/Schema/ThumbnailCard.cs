namespace VssId.Bot.Builder.Schema;

/// <summary>A card with a small picture.</summary>
public class ThumbnailCard
{
    /// <summary>Media type of the attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>Creates an empty card.</summary>
    public ThumbnailCard()
    {
    }

    /// <summary>Creates a card.</summary>
    public ThumbnailCard(string? title = null, string? subtitle = null, string? text = null, IList<CardImage>? images = null, IList<CardAction>? buttons = null, CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Subtitle.</summary>
    public string? Subtitle { get; set; }

    /// <summary>Text.</summary>
    public string? Text { get; set; }

    /// <summary>Pictures.</summary>
    public IList<CardImage>? Images { get; set; }

    /// <summary>Buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>What a tap on the card does.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
