namespace VssId.Zalo.Api.Events;

/// <summary>Names of the webhook events that mean something here.</summary>
/// <remarks>Source: developers.zalo.me, "Webhook" pages of the Official Account API, as transcribed in 2026.</remarks>
public static class ZaloEventNames
{
    /// <summary>A person wrote a text, or pressed a button that says one.</summary>
    public const string UserSendText = "user_send_text";

    /// <summary>A person sent a picture.</summary>
    public const string UserSendImage = "user_send_image";

    /// <summary>A person began to follow the OA.</summary>
    public const string Follow = "follow";

    /// <summary>A person opened the chat for the first time.</summary>
    public const string UserClickChatNow = "user_click_chatnow";

    /// <summary>A message of the OA reached the person's phone.</summary>
    public const string UserReceivedMessage = "user_received_message";

    /// <summary>The person looked at messages of the OA.</summary>
    public const string UserSeenMessage = "user_seen_message";

    /// <summary>Echo of a text of the OA.</summary>
    public const string OaSendText = "oa_send_text";

    /// <summary>Echo of a picture of the OA.</summary>
    public const string OaSendImage = "oa_send_image";

    /// <summary>Echo of a file of the OA.</summary>
    public const string OaSendFile = "oa_send_file";

    /// <summary>Begins the names of all echoes.</summary>
    public const string EchoPrefix = "oa_send_";

    /// <summary>Begins the names of what visitors without a Zalo identity do.</summary>
    public const string AnonymousPrefix = "anonymous_";
}
