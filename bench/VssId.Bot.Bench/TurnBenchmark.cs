using BenchmarkDotNet.Attributes;

namespace VssId.Bot.Bench;

/// <summary>Time and bytes of a turn, one after the other.</summary>
[MemoryDiagnoser]
public class TurnBenchmark
{
    private BenchHouse? _house;
    private RedisServer? _redis;
    private int _turn;

    /// <summary>Where conversations are kept.</summary>
    [Params("memory", "redis")]
    public string Store { get; set; } = "memory";

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _redis = Store == "redis" ? await RedisServer.StartAsync() : null;
        _house = await BenchHouse.OpenAsync(_redis?.Address);
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await _house!.DisposeAsync();
        _redis?.Dispose();
    }

    [Benchmark]
    public Task TurnAsync()
    {
        var turn = _turn++;
        return _house!.TurnAsync(turn / 4, turn % 4);
    }
}
