namespace VssId.Bot.Engine.Turns;

/// <summary>What the engine has to know of a channel.</summary>
/// <param name="Id">Its name in <c>Activity.ChannelId</c>.</param>
/// <param name="Delivery">How replies reach the person.</param>
/// <param name="Deadline">How long a turn may take: 10 s, USSD 6 s (flows, rule 16).</param>
/// <param name="Brief">Whether short wording is wanted, for small screens.</param>
/// <param name="HasSessions">Whether the channel's line is cut after an answer that ends it, as USSD does.</param>
public sealed record ChannelProfile(string Id, Delivery Delivery, TimeSpan Deadline, bool Brief = false, bool HasSessions = false);
