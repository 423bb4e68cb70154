namespace VssId.Bot.Builder.Schema;

/// <summary>Where a medium is.</summary>
public class MediaUrl
{
    /// <summary>Creates an empty one.</summary>
    public MediaUrl()
    {
    }

    /// <summary>Creates one.</summary>
    public MediaUrl(string? url = null, string? profile = null)
    {
        Url = url;
        Profile = profile;
    }

    /// <summary>Its address.</summary>
    public string? Url { get; set; }

    /// <summary>What the channel needs to know about it.</summary>
    public string? Profile { get; set; }
}
