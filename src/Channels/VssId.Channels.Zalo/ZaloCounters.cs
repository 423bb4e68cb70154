using System.Diagnostics.Metrics;

namespace VssId.Channels.Zalo;

/// <summary>What is counted of the channel: meter <c>VssId.Channels.Zalo</c>.</summary>
internal sealed class ZaloCounters
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "VssId.Channels.Zalo";

    private readonly Counter<long> _events;
    private readonly Counter<long> _replies;
    private readonly Counter<long> _resends;
    private readonly Counter<long> _degraded;

    public ZaloCounters(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _events = meter.CreateCounter<long>("zalo.events", "{event}", "Webhook events, by outcome and reason.");
        _replies = meter.CreateCounter<long>("zalo.replies", "{try}", "Tries to send a reply, by outcome and reason.");
        _resends = meter.CreateCounter<long>("zalo.resends", "{message}", "Messages sent once more because no answer and no echo came.");
        _degraded = meter.CreateCounter<long>("zalo.degraded", "{message}", "Messages sent as plain text, and files left out, because Zalo did not take their form.");
    }

    /// <summary>Counts an event that was stored now (<c>admitted</c>) or before (<c>repeated</c>), needs no turn (<c>ignored</c>), was dropped (<c>refused</c>) or could not be stored (<c>unstored</c>).</summary>
    public void Event(string outcome, string reason) => _events.Add(1, new("outcome", outcome), new("reason", reason));

    /// <summary>Counts a try to send a reply: <c>sent</c>, <c>retry</c> or <c>gave_up</c>.</summary>
    public void Reply(string outcome, string reason) => _replies.Add(1, new("outcome", outcome), new("reason", reason));

    /// <summary>Counts a resend after an unknown outcome.</summary>
    public void Resend() => _resends.Add(1);

    /// <summary>Counts a message that was sent in a plainer form.</summary>
    public void Degraded() => _degraded.Add(1);
}
