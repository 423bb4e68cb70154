using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace VssId.Bot.Engine.Turns;

/// <summary>Figures of the engine: turns by channel and outcome, their time, replies that were given up.</summary>
public static class TurnTelemetry
{
    /// <summary>Name of meter and trace source.</summary>
    public const string Name = "VssId.Bot.Engine";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("vssid.turns", description: "Turns by channel and outcome.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("vssid.turn.duration", "s", "Time of a turn.");
    private static readonly Counter<long> Sends = Meter.CreateCounter<long>("vssid.sends", description: "Replies sent, by channel and outcome.");

    internal static ActivitySource Source { get; } = new(Name);

    internal static void Count(string channel, string outcome, TimeSpan time)
    {
        Turns.Add(1, new("channel", channel), new("outcome", outcome));
        Duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
    }

    internal static void CountSend(string channel, string outcome) => Sends.Add(1, new("channel", channel), new("outcome", outcome));
}
