using System.Diagnostics.Metrics;

namespace VssId.Backend.Access;

/// <summary>What is counted: refusals by reason, messages and events by outcome. No label holds personal data.</summary>
internal sealed class BackendMeter
{
    public const string Name = "VssId.Backend";

    private readonly Counter<long> refusals;
    private readonly Counter<long> messages;
    private readonly Counter<long> events;

    public BackendMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        refusals = meter.CreateCounter<long>("vssid.backend.refusals", description: "Requests that were refused.");
        messages = meter.CreateCounter<long>("vssid.backend.messages", description: "Messages that left, or did not.");
        events = meter.CreateCounter<long>("vssid.backend.events", description: "Events that the bot took, or did not.");
    }

    public void Refused(string reason) => refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Message(string outcome) => messages.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Event(string outcome) => events.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
