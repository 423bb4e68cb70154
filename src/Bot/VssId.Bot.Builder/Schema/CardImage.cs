namespace VssId.Bot.Builder.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>Creates an empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>Creates one.</summary>
    public CardImage(string? url = null, string? alt = null, CardAction? tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>Where it is.</summary>
    public string? Url { get; set; }

    /// <summary>The picture in words.</summary>
    public string? Alt { get; set; }

    /// <summary>What a tap on it does.</summary>
    public CardAction? Tap { get; set; }
}
