using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace VssId.Channels.Zalo.Tests;

/// <summary>What one channel has counted.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _sums = new(StringComparer.Ordinal);

    public Counted(IMeterFactory meters)
    {
        var meter = meters.Create(ZaloCounters.MeterName);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _sums.AddOrUpdate(tags is [var outcome, var reason] ? $"{instrument.Name} {outcome.Value} {reason.Value}" : instrument.Name, value, (_, sum) => sum + value));
        _listener.Start();
    }

    public long this[string name] => _sums.GetValueOrDefault(name);

    public IEnumerable<string> Names => _sums.Keys;

    public void Dispose() => _listener.Dispose();
}
