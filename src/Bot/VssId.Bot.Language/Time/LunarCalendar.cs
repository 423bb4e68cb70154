namespace VssId.Bot.Language.Time;

/// <summary>The lunar calendar of Vietnam, computed for Hanoi time (UTC+7).</summary>
/// <remarks>
/// After the method and the truncated series that Hồ Ngọc Đức published in "Thuật toán tính âm lịch" (informatik.uni-leipzig.de/~duc/amlich), which take new
/// moons and the sun's longitude from Jean Meeus, "Astronomical Algorithms" (1998): a month begins on the day of the new moon; the eleventh holds the winter
/// solstice; of thirteen months between two solstices the first without a principal term is the leap month.
/// </remarks>
internal static class LunarCalendar
{
    private const double UtcOffset = 7.0 / 24;
    private const double MeanMonth = 29.530588853;

    // Julian day number of 0001-01-01 of the Gregorian calendar, which is day 0 of DateOnly.
    private const int JulianOfDayZero = 1721426;


    /// <summary>The day of the solar calendar.</summary>
    /// <param name="year">Lunar year, named by the solar year in which it begins, 1800 to 2199.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="leap">Whether the leap month of that number is meant.</param>
    /// <param name="day">1 to 30.</param>
    /// <returns>None when there is no such day.</returns>
    public static DateOnly? ToSolar(int year, int month, bool leap, int day) =>
        MonthStart(year, month, leap) is var (start, length) && day >= 1 && day <= length ? DateOnly.FromDayNumber(start + day - 1) : null;

    /// <summary>The days of a lunar month; none when it does not exist.</summary>
    public static Span? Month(int year, int month, bool leap) =>
        MonthStart(year, month, leap) is var (start, length) ? new Span(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(start + length - 1), Shape.Units) : null;

    /// <summary>The first day of a lunar year.</summary>
    public static DateOnly? NewYear(int year) => ToSolar(year, 1, leap: false, 1);

    /// <summary>The leap month of a year; 0 when it has none.</summary>
    public static int LeapMonth(int year)
    {
        for (var month = 1; month <= 12; month++)
        {
            if (MonthStart(year, month, leap: true) is not null)
            {
                return month;
            }
        }

        return 0;
    }

    private static (int Start, int Length)? MonthStart(int year, int month, bool leap)
    {
        if (year is < 1800 or > 2199 || month is < 1 or > 12)
        {
            return null;
        }

        // Months 11 and 12 belong to the solstice of this year, the others to that of the year before.
        var solstice = month >= 11 ? year : year - 1;
        var eleventh = MoonOfEleventhMonth(solstice);
        var months = MoonOfEleventhMonth(solstice + 1) - eleventh;
        var leapIndex = months == 13 ? LeapIndex(eleventh) : 99;
        var index = month >= 11 ? month - 11 : month + 1;
        if (leap)
        {
            index++;
            if (index != leapIndex)
            {
                return null;
            }
        }
        else if (index >= leapIndex)
        {
            index++;
        }

        var start = NewMoonDay(eleventh + index);
        return (start, NewMoonDay(eleventh + index + 1) - start);
    }

    // Number of the new moon that begins the month with the winter solstice of a year.
    private static int MoonOfEleventhMonth(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber;
        var moon = (int)Math.Floor((lastDay + JulianOfDayZero - 2415021) / MeanMonth);
        return SunSector(NewMoonDay(moon)) >= 9 ? moon - 1 : moon;
    }

    // Which month after the eleventh has the sun in one sector at both its ends, so that no principal term falls in it.
    private static int LeapIndex(int eleventh)
    {
        for (var index = 1; index <= 13; index++)
        {
            if (SunSector(NewMoonDay(eleventh + index)) == SunSector(NewMoonDay(eleventh + index + 1)))
            {
                return index;
            }
        }

        return 99;
    }

    // Day number of the local day on which a new moon falls.
    private static int NewMoonDay(int moon) => (int)Math.Floor(NewMoon(moon) + 0.5 + UtcOffset) - JulianOfDayZero;

    // Julian date of a new moon, Meeus chapter 49 shortened.
    private static double NewMoon(int moon)
    {
        var t = moon / 1236.85;
        var t2 = t * t;
        var t3 = t2 * t;
        var mean = 2415020.75933 + (29.53058868 * moon) + (0.0001178 * t2) - (0.000000155 * t3) + (0.00033 * SinDegrees(166.56 + (132.87 * t) - (0.009173 * t2)));
        var sun = 359.2242 + (29.10535608 * moon) - (0.0000333 * t2) - (0.00000347 * t3);
        var moonAnomaly = 306.0253 + (385.81691806 * moon) + (0.0107306 * t2) + (0.00001236 * t3);
        var latitude = 21.2964 + (390.67050646 * moon) - (0.0016528 * t2) - (0.00000239 * t3);
        var correction = ((0.1734 - (0.000393 * t)) * SinDegrees(sun))
            + (0.0021 * SinDegrees(2 * sun))
            - (0.4068 * SinDegrees(moonAnomaly))
            + (0.0161 * SinDegrees(2 * moonAnomaly))
            - (0.0004 * SinDegrees(3 * moonAnomaly))
            + (0.0104 * SinDegrees(2 * latitude))
            - (0.0051 * SinDegrees(sun + moonAnomaly))
            - (0.0074 * SinDegrees(sun - moonAnomaly))
            + (0.0004 * SinDegrees((2 * latitude) + sun))
            - (0.0004 * SinDegrees((2 * latitude) - sun))
            - (0.0006 * SinDegrees((2 * latitude) + moonAnomaly))
            + (0.0010 * SinDegrees((2 * latitude) - moonAnomaly))
            + (0.0005 * SinDegrees(sun + (2 * moonAnomaly)));
        var dynamical = t < -11
            ? 0.001 + (0.000839 * t) + (0.0002261 * t2) - (0.00000845 * t3) - (0.000000081 * t * t3)
            : -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return mean + correction - dynamical;
    }

    // Which twelfth of the ecliptic the sun stands in at local midnight of a day: 0 from the vernal equinox, 9 from the winter solstice.
    private static int SunSector(int dayNumber)
    {
        var t = (dayNumber + JulianOfDayZero - 2451545.5 - UtcOffset) / 36525;
        var t2 = t * t;
        var anomaly = 357.52910 + (35999.05030 * t) - (0.0001559 * t2) - (0.00000048 * t * t2);
        var longitude = 280.46645 + (36000.76983 * t) + (0.0003032 * t2)
            + ((1.914600 - (0.004817 * t) - (0.000014 * t2)) * SinDegrees(anomaly))
            + ((0.019993 - (0.000101 * t)) * SinDegrees(2 * anomaly))
            + (0.000290 * SinDegrees(3 * anomaly));
        longitude -= 360 * Math.Floor(longitude / 360);
        return (int)Math.Floor(longitude / 30);
    }

    private static double SinDegrees(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
