using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using VssId.Bot.Storage.Tests.Servers;

namespace VssId.Bot.Storage.Tests.Registration;

public sealed class RegistrationTests
{
    private const string SomeKey = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /// <summary>Nothing listens there; the options are checked before anybody connects.</summary>
    private static readonly (string Key, string Value) NoRedis = ("ConnectionStrings:Redis", "127.0.0.1:1");

    private static string DevelopmentKey => Convert.ToBase64String("NOT A SECRET - DEVELOPMENT ONLY!"u8);

    [Fact]
    public Task Without_a_sealing_key_the_start_is_refused() => RefusedAsync("holds no key");

    [Fact]
    public Task The_key_of_development_is_refused_elsewhere() => RefusedAsync("key of Development", Key(0, "a", DevelopmentKey));

    [Fact]
    public Task A_key_whose_time_has_not_come_is_not_enough() =>
        RefusedAsync("holds no key", Key(0, "a", SomeKey), [("Sealing:Keys:0:Since", "2999-01-01T00:00:00Z")]);

    [Theory]
    [InlineData("AAEC")]
    [InlineData("not base64")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISI=")]
    public Task A_key_that_is_no_256_bits_is_refused(string key) => RefusedAsync("32 bytes", Key(0, "a", key));

    [Fact]
    public Task Two_keys_of_one_name_are_refused() =>
        RefusedAsync("alike", Key(0, "a", SomeKey), Key(1, "a", SomeKey), [("Sealing:Keys:1:Since", "2026-01-01T00:00:00Z")]);

    [Fact]
    public Task Two_keys_of_one_time_are_refused() => RefusedAsync("same Since", Key(0, "a", SomeKey), Key(1, "b", SomeKey));

    [Fact]
    public Task A_name_that_does_not_fit_is_refused() => RefusedAsync("1 to 16", Key(0, "a name with blanks", SomeKey));

    [Fact]
    public Task A_limit_out_of_its_range_is_refused() => RefusedAsync("QueueLimit", Key(0, "a", SomeKey), [("Storage:QueueLimit", "0")]);

    [Fact]
    public async Task Development_needs_no_key()
    {
        await using var replica = await Replica.StartAsync(TimeProvider.System, Environments.Development, NoRedis);

        replica.Get<IOptions<Storage.Sealing.SealingOptions>>().Value.Keys.ShouldHaveSingleItem().Id.ShouldBe("development");
    }

    [Fact]
    public async Task A_redis_without_append_only_file_is_warned_of_outside_development()
    {
        await using var server = await RedisServer.StartAsync("--appendonly", "no");
        await using var replica = await Replica.StartAsync(TimeProvider.System, Environments.Production, [("ConnectionStrings:Redis", server.Address), .. Key(0, "a", SomeKey)]);

        await Eventually.TrueAsync(
            () => ValueTask.FromResult(replica.Lines.All.Any(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("no append-only file", StringComparison.Ordinal))),
            TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_redis_with_append_only_file_is_not_warned_of()
    {
        await using var server = await RedisServer.StartAsync();
        await using var replica = await Replica.StartAsync(TimeProvider.System, Environments.Production, [("ConnectionStrings:Redis", server.Address), .. Key(0, "a", SomeKey)]);

        await replica.Get<IEnumerable<IHostedService>>().OfType<Redis.DurabilityCheck>().Single().ExecuteTask!;

        replica.Lines.All.ShouldAllBe(line => !line.Contains("append-only", StringComparison.Ordinal));
    }

    private static (string Key, string Value)[] Key(int place, string id, string key) => [($"Sealing:Keys:{place}:Id", id), ($"Sealing:Keys:{place}:Key", key)];

    private static async Task RefusedAsync(string reason, params (string Key, string Value)[][] settings)
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(
            () => Replica.StartAsync(TimeProvider.System, Environments.Production, [NoRedis, .. settings.SelectMany(setting => setting)]));
        refused.Message.ShouldContain(reason);
    }
}
