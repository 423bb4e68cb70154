using System.Diagnostics;
using System.Globalization;

namespace VssId.Bot.Bench;

/// <summary>Turns a second with many people at once, for a bounded time.</summary>
internal static class Load
{
    private const int Callers = 64;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("| store | callers | turns/s | p50 ms | p95 ms | p99 ms | KB allocated/turn |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|");
        await MeasureAsync("memory", redis: null, output);
        using var redis = await RedisServer.StartAsync();
        await MeasureAsync("redis-server, AOF everysec", redis.Address, output);
    }

    private static async Task MeasureAsync(string store, string? redis, TextWriter output)
    {
        await using var house = await BenchHouse.OpenAsync(redis);
        await PhaseAsync(house, WarmUp, first: 0);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var times = await PhaseAsync(house, Time, first: 100_000_000);
        var seconds = watch.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        times.Sort();
        double At(double part) => Stopwatch.GetElapsedTime(0, times[(int)((times.Count - 1) * part)]).TotalMilliseconds;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {store} | {Callers} | {times.Count / seconds:N0} | {At(0.5):F2} | {At(0.95):F2} | {At(0.99):F2} | {allocated / 1024.0 / times.Count:F1} |"));
    }

    private static async Task<List<long>> PhaseAsync(BenchHouse house, TimeSpan time, int first)
    {
        var watch = Stopwatch.StartNew();
        var results = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var times = new List<long>();
            for (var turn = 0; watch.Elapsed < time; turn++)
            {
                var begun = Stopwatch.GetTimestamp();
                await house.TurnAsync(first + (caller * 1_000_000) + (turn / 4), turn % 4);
                times.Add(Stopwatch.GetTimestamp() - begun);
            }

            return times;
        })));
        return [.. results.SelectMany(each => each)];
    }
}
