using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using VssId.EndToEnd.Tests.Transcripts;
using Xunit;

namespace VssId.EndToEnd.Tests.Tripwires;

/// <summary>What a person says, is sent and is shown is found in no trace and in no tag of a metric (R42).</summary>
public sealed class TelemetryTests
{
    private const string Number = "9900000017";

    [Fact]
    public async Task Nothing_of_a_conversation_is_traced_or_measured()
    {
        var seen = new ConcurrentQueue<string>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("VssId", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                seen.Enqueue($"{activity.DisplayName} {activity.StatusDescription}");
                Keep(seen, activity.TagObjects.Concat(activity.Events.SelectMany(each => each.Tags)));
            },
        };
        ActivitySource.AddActivityListener(traces);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith("VssId", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Keep(seen, instrument.Name, tags));
        meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Keep(seen, instrument.Name, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Keep(seen, instrument.Name, tags));
        meters.Start();

        await using var house = await House.OpenAsync();
        var codes = new List<string>();
        foreach (var talker in (ITalker[])[new WebTalker(house), new ZaloTalker(house, "3000000000000000003"), new UssdTalker(house, "0900000001")])
        {
            await talker.ArriveAsync();
            await talker.SayAsync("2");
            await talker.SayAsync(Number);
            codes.Add((await house.MessagesAsync())[^1][^6..]);
            await talker.SayAsync(codes[^1] == "000000" ? "000001" : "000000");
            await talker.SayAsync(talker.Channel is "ussd" ? $"*1900*2*{codes[^1]}#" : codes[^1]);
            await talker.SayAsync("1");
            await talker.SayAsync("3");
            await talker.SayAsync("thoát");
            house.Time.Advance(TimeSpan.FromMinutes(2));
        }

        meters.RecordObservableInstruments();
        seen.Count.ShouldBeGreaterThan(30);
        house.Ear.Tokens.ShouldNotBeEmpty();
        foreach (var canary in (string[])[Number, "900000001", "Nguyễn Văn Mẫu", "3000000000000000003", "000000017", .. house.Ear.Tokens.Keys])
        {
            seen.ShouldNotContain(line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }

        foreach (var code in codes)
        {
            seen.ShouldNotContain(line => Regex.IsMatch(line, $@"(?<![\w.:-]){code}(?![\w-])", default, TimeSpan.FromSeconds(1)));
        }
    }

    private static void Keep(ConcurrentQueue<string> seen, IEnumerable<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            seen.Enqueue($"{name} = {Convert.ToString(value, CultureInfo.InvariantCulture)}");
        }
    }

    private static void Keep(ConcurrentQueue<string> seen, string instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        seen.Enqueue(instrument);
        Keep(seen, tags.ToArray());
    }
}
