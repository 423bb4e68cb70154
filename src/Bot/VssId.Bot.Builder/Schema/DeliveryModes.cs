namespace VssId.Bot.Builder.Schema;

/// <summary>How replies are delivered.</summary>
public static class DeliveryModes
{
    /// <summary>One by one, as they are sent.</summary>
    public const string Normal = "normal";

    /// <summary>As a notice.</summary>
    public const string Notification = "notification";

    /// <summary>In the answer to the request.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Not kept by the channel.</summary>
    public const string Ephemeral = "ephemeral";
}
