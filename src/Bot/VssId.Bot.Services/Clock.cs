using System.Globalization;
using VssId.Backend.Client;

namespace VssId.Bot.Services;

/// <summary>Time as people in Vietnam write it: one zone, UTC+7, without summer time.</summary>
internal static class Clock
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    /// <summary>The day it is there.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(Zone).DateTime);

    /// <summary>The local time there, without an offset.</summary>
    public static DateTime LocalOf(DateTimeOffset time) => time.ToOffset(Zone).DateTime;

    /// <summary>A day: <c>05/09/1990</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A month: <c>03/2021</c>.</summary>
    public static string Month(Month month) => month.FirstDay.ToString("MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day of these weeks: <c>25/11</c>.</summary>
    public static string ShortDay(DateTimeOffset time) => time.ToOffset(Zone).ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>A time of day: <c>07:15</c>.</summary>
    public static string Time(DateTimeOffset time) => time.ToOffset(Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Minutes until then, rounded up, at least one.</summary>
    public static int MinutesTo(DateTimeOffset time, DateTimeOffset now) => Math.Max(1, (int)Math.Ceiling((time - now).TotalMinutes));

    /// <summary>Minutes of a life, to the nearest one: a life that was given a moment ago is not made longer.</summary>
    public static int MinutesOf(DateTimeOffset end, DateTimeOffset now) => Math.Max(1, (int)Math.Round((end - now).TotalMinutes));

    /// <summary>Seconds until then, rounded up, at least one.</summary>
    public static int SecondsTo(DateTimeOffset time, DateTimeOffset now) => Math.Max(1, (int)Math.Ceiling((time - now).TotalSeconds));
}
