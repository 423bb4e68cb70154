namespace VssId.Bot.Builder.Schema;

/// <summary>An item of a receipt.</summary>
public class ReceiptItem
{
    /// <summary>Creates an empty one.</summary>
    public ReceiptItem()
    {
    }

    /// <summary>Creates one.</summary>
    public ReceiptItem(string? title = null, string? subtitle = null, string? text = null, CardImage? image = null, string? price = null, string? quantity = null, CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
        Tap = tap;
    }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Subtitle.</summary>
    public string? Subtitle { get; set; }

    /// <summary>Text.</summary>
    public string? Text { get; set; }

    /// <summary>Picture.</summary>
    public CardImage? Image { get; set; }

    /// <summary>Price, as shown.</summary>
    public string? Price { get; set; }

    /// <summary>Quantity, as shown.</summary>
    public string? Quantity { get; set; }

    /// <summary>What a tap on it does.</summary>
    public CardAction? Tap { get; set; }
}
