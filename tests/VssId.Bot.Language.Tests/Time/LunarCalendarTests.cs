using System.Globalization;
using Shouldly;
using VssId.Bot.Language.Time;
using Xunit;

namespace VssId.Bot.Language.Tests.Time;

public sealed class LunarCalendarTests
{
    [Theory]
    [InlineData(1985, "1985-01-21")]
    [InlineData(2007, "2007-02-17")]
    [InlineData(2020, "2020-01-25")]
    [InlineData(2021, "2021-02-12")]
    [InlineData(2022, "2022-02-01")]
    [InlineData(2023, "2023-01-22")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    public void The_lunar_year_begins_on_the_known_day(int year, string day) =>
        LunarCalendar.NewYear(year).ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(2017, 6)]
    [InlineData(2020, 4)]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2024, 0)]
    [InlineData(2022, 0)]
    public void The_leap_month_is_the_known_one(int year, int month) => LunarCalendar.LeapMonth(year).ShouldBe(month);

    [Fact]
    public void The_year_begins_as_in_China_but_for_the_years_in_which_an_hour_parts_them()
    {
        var chinese = new ChineseLunisolarCalendar();
        List<int> differing = [];
        for (var year = 1976; year <= 2035; year++)
        {
            if (LunarCalendar.NewYear(year) != DateOnly.FromDateTime(chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0)))
            {
                differing.Add(year);
            }
        }

        differing.ShouldBe([1985, 2007, 2030]);
    }

    [Fact]
    public void Every_year_has_twelve_or_thirteen_months_one_after_the_other()
    {
        for (var year = 1900; year < 2100; year++)
        {
            var days = 0;
            for (var month = 1; month <= 12; month++)
            {
                foreach (var leap in (bool[])[false, true])
                {
                    if (LunarCalendar.Month(year, month, leap) is { } span)
                    {
                        var length = span.Last.DayNumber - span.First.DayNumber + 1;
                        length.ShouldBeInRange(29, 30);
                        days += length;
                    }
                }
            }

            days.ShouldBe(LunarCalendar.NewYear(year + 1)!.Value.DayNumber - LunarCalendar.NewYear(year)!.Value.DayNumber, $"year {year}");
        }
    }
}
