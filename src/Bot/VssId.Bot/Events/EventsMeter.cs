using System.Diagnostics.Metrics;

namespace VssId.Bot.Events;

/// <summary>Counts the backend's events by what became of them at the door.</summary>
internal sealed class EventsMeter
{
    private readonly Counter<long> _events;

    public EventsMeter(IMeterFactory meters) =>
        _events = meters.Create("VssId.Bot.Events").CreateCounter<long>("vssid.bot.events", description: "Events of the backend at the door.");

    public void Event(string outcome) => _events.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
