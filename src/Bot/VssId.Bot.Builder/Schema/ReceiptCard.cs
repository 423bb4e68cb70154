namespace VssId.Bot.Builder.Schema;

/// <summary>A receipt.</summary>
public class ReceiptCard
{
    /// <summary>Media type of the attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.receipt";

    /// <summary>Creates an empty card.</summary>
    public ReceiptCard()
    {
    }

    /// <summary>Creates a card.</summary>
    public ReceiptCard(string? title = null, IList<Fact>? facts = null, IList<ReceiptItem>? items = null, CardAction? tap = null, string? total = null, string? tax = null, string? vat = null, IList<CardAction>? buttons = null)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Lines above the items.</summary>
    public IList<Fact>? Facts { get; set; }

    /// <summary>The items.</summary>
    public IList<ReceiptItem>? Items { get; set; }

    /// <summary>What a tap on the card does.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>Total, as shown.</summary>
    public string? Total { get; set; }

    /// <summary>Tax, as shown.</summary>
    public string? Tax { get; set; }

    /// <summary>Value-added tax, as shown.</summary>
    public string? Vat { get; set; }

    /// <summary>Buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
