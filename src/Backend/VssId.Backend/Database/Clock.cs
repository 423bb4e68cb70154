namespace VssId.Backend.Database;

/// <summary>Time as the database keeps it.</summary>
internal static class Clock
{
    /// <summary>Now, in milliseconds since 1970.</summary>
    public static long Milliseconds(this TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A length of time in milliseconds.</summary>
    public static long Milliseconds(this TimeSpan length) => (long)length.TotalMilliseconds;

    /// <summary>A point in time.</summary>
    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
