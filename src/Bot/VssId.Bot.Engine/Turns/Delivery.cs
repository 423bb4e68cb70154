namespace VssId.Bot.Engine.Turns;

/// <summary>How replies reach the person.</summary>
public enum Delivery
{
    /// <summary>In the answer to the request itself (USSD).</summary>
    Answer,

    /// <summary>By the channel's log, which the client reads (web chat).</summary>
    Log,

    /// <summary>By an <see cref="IReplySender"/>, after the commit (Zalo).</summary>
    Send,
}
