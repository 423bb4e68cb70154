using Microsoft.Extensions.Time.Testing;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Understanding;

namespace VssId.Bot.Services.Tests.Reading;

/// <summary>What reads messages, loaded once for all tests; on 24 November 2026.</summary>
internal static class Ears
{
    public static Understander Understander { get; } = new();

    public static Listener Listener { get; } = new(Understander, new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7))));

    public static YesNo YesNo { get; } = new(Listener);

    public static LookReading Looks { get; } = new(Listener);

    public static Home.Home Home { get; } = new(Listener, YesNo, Looks);
}
