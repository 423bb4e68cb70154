namespace VssId.Bot.Language.Time;

/// <summary>A time of day or a span within it.</summary>
/// <param name="Start">Seconds since midnight.</param>
/// <param name="End">Last second of a span; none for a time.</param>
/// <param name="Timex"><c>T08</c>, <c>T14:30</c>, <c>TMO</c>, <c>(T07,T11:30,PT4H30M)</c>.</param>
internal sealed record Clock(int Start, int? End, string Timex)
{
    /// <summary>Whether the time may be one of the afternoon as well ("3 giờ").</summary>
    public bool EitherHalf { get; init; }

    /// <summary>sáng: as Recognizers-Text, 8 to 12.</summary>
    public static Clock Morning { get; } = new(8 * 3600, 12 * 3600, "TMO");

    /// <summary>trưa: 11 to 13.</summary>
    public static Clock Noon { get; } = new(11 * 3600, 13 * 3600, "TMI");

    /// <summary>chiều: 12 to 16.</summary>
    public static Clock Afternoon { get; } = new(12 * 3600, 16 * 3600, "TAF");

    /// <summary>tối: 16 to 20.</summary>
    public static Clock Evening { get; } = new(16 * 3600, 20 * 3600, "TEV");

    /// <summary>đêm, khuya: 20 to midnight.</summary>
    public static Clock Night { get; } = new(20 * 3600, (24 * 3600) - 1, "TNI");

    /// <summary>A time.</summary>
    public static Clock At(int hour, int minute, int second = 0, bool minutesSaid = false) =>
        new((hour * 3600) + (minute * 60) + second, null, TimexOf(hour, minute, second, minutesSaid));

    /// <summary>From one time to a later one.</summary>
    public static Clock? Between(Clock from, Clock to)
    {
        var end = to.End ?? to.Start;
        return end <= from.Start ? null : new Clock(from.Start, end, $"({TimexOf(from.Start)},{TimexOf(end)},{Duration.Of(Unit.Hour, (end - from.Start) / 3600) + Duration.Of(Unit.Minute, (end - from.Start) / 60 % 60)})");
    }

    /// <summary>The same time twelve hours later.</summary>
    public Clock InAfternoon() => Start >= 12 * 3600 ? this : At((Start / 3600) + 12, Start / 60 % 60, Start % 60, Timex.Contains(':', StringComparison.Ordinal));

    private static string TimexOf(int seconds) => TimexOf(seconds / 3600, seconds / 60 % 60, seconds % 60, minutesSaid: false);

    private static string TimexOf(int hour, int minute, int second, bool minutesSaid) =>
        second > 0 ? $"T{hour:00}:{minute:00}:{second:00}" : minute > 0 || minutesSaid ? $"T{hour:00}:{minute:00}" : $"T{hour:00}";
}
