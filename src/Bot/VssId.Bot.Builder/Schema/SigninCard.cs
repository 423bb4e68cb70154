namespace VssId.Bot.Builder.Schema;

/// <summary>An invitation to sign in.</summary>
public class SigninCard
{
    /// <summary>Media type of the attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.signin";

    /// <summary>Creates an empty card.</summary>
    public SigninCard()
    {
    }

    /// <summary>Creates a card.</summary>
    public SigninCard(string? text = null, IList<CardAction>? buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    /// <summary>Text.</summary>
    public string? Text { get; set; }

    /// <summary>Buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
