using System.Globalization;

namespace VssId.Bot.Understand;

/// <summary>The local time in Vietnam from which a message counts its times.</summary>
internal static class Reference
{
    // Times are counted over some lifetimes, not over the whole range of the calendar.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly TimeSpan VietnamTime = TimeSpan.FromHours(7);

    private static readonly string[] Local = [.. Separated("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"), .. Separated("yyyy-MM-dd'T'HH:mm"), .. Separated("yyyy-MM-dd'T'HH"), "yyyy-MM-dd"];

    private static readonly string[] WithOffset = [.. Local.Where(format => format.Contains("HH", StringComparison.Ordinal)).SelectMany(format => (string[])[format + "zzz", format + "'Z'"])];

    /// <summary>Reads a reference.</summary>
    /// <param name="written">A day, or a day and a time with or without seconds, in ISO 8601. Without an offset it is local time in Vietnam; with one it is turned into that. None: now.</param>
    /// <param name="time">Tells what is now.</param>
    /// <param name="reference">Local time in Vietnam; now if it cannot be read.</param>
    /// <returns>Whether it could be read and lies in the years 1900 to 2199.</returns>
    public static bool TryRead(string? written, TimeProvider time, out DateTime reference)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            reference = Now(time);
            return true;
        }

        const DateTimeStyles Blanks = DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite;
        if (!DateTime.TryParseExact(written, Local, CultureInfo.InvariantCulture, Blanks, out reference)
            && DateTimeOffset.TryParseExact(written, WithOffset, CultureInfo.InvariantCulture, Blanks | DateTimeStyles.AssumeUniversal, out var moment)
            && moment.Year is >= FirstYear and <= LastYear)
        {
            reference = moment.ToOffset(VietnamTime).DateTime;
        }

        if (reference.Year is >= FirstYear and <= LastYear)
        {
            return true;
        }

        reference = Now(time);
        return false;
    }

    private static DateTime Now(TimeProvider time) => time.GetUtcNow().ToOffset(VietnamTime).DateTime;

    private static string[] Separated(string format) => [format, format.Replace("'T'", " ", StringComparison.Ordinal)];
}
