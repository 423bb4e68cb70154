using VssId.Backend.Client;
using VssId.Backend.Client.Visits;
using VssId.Backend.Rules;

namespace VssId.Backend.Visits;

/// <summary>From which co-payment of a year on the insurance pays all of its scope.</summary>
/// <remarks>Law on Health Insurance, article 22, with Decree 188/2025: five continuous years, and more than six times the reference level in the year; sums before a change of the level are converted to the new one.</remarks>
internal static class CoPaymentLine
{
    private const int Levels = 6;

    // A sum that meets the line is not above it: what dividing leaves behind is taken off, far below one đồng.
    private const int Digits = 12;

    /// <summary>How a year stands.</summary>
    /// <param name="year">The year.</param>
    /// <param name="payments">Day and co-payment of each visit of the year, đồng, in order of the days.</param>
    /// <param name="fiveYearsOn">When five continuous years are full.</param>
    /// <param name="today">The day it is.</param>
    public static CoPaymentStanding Of(int year, IEnumerable<(DateOnly Day, long CoPayment)> payments, DateOnly? fiveYearsOn, DateOnly today)
    {
        var last = new DateOnly(year, 12, 31);
        var at = today < last ? today : last;
        var level = ReferenceLevels.On(Month.Of(at));
        var (paid, levels) = (0L, 0m);
        DateOnly? fullSince = null;
        foreach (var (day, coPayment) in payments)
        {
            paid += coPayment;
            levels += (decimal)coPayment / ReferenceLevels.On(Month.Of(day));
            if (fullSince is null && Math.Round(levels, Digits) > Levels && fiveYearsOn is { } five && five <= last)
            {
                fullSince = day > five ? day : five;
            }
        }

        return new CoPaymentStanding(year, paid, (long)Math.Round(levels * level, MidpointRounding.AwayFromZero), Levels * level, fiveYearsOn is { } full && full <= at, fullSince <= at ? fullSince : null);
    }
}
