namespace VssId.Bot.Builder.Schema;

/// <summary>Where a small picture is.</summary>
public class ThumbnailUrl
{
    /// <summary>Creates an empty one.</summary>
    public ThumbnailUrl()
    {
    }

    /// <summary>Creates one.</summary>
    public ThumbnailUrl(string? url = null, string? alt = null)
    {
        Url = url;
        Alt = alt;
    }

    /// <summary>Its address.</summary>
    public string? Url { get; set; }

    /// <summary>The picture in words.</summary>
    public string? Alt { get; set; }
}
