using VssId.Backend.Client;

namespace VssId.Backend.Rules;

/// <summary>The retirement age under usual conditions.</summary>
/// <remarks>Labour Code, article 169, and Decree 135/2020: 60 years 3 months (men) and 55 years 4 months (women) in 2021, then 3 and 4 months more each year, to 62 in 2028 and 60 in 2035.</remarks>
internal static class RetirementAges
{
    private const int FirstYear = 2021;
    private const int MonthsOfYear = 12;

    /// <summary>The age of a year, in months.</summary>
    public static int On(int year, Sex sex)
    {
        var steps = Math.Max(0, year - FirstYear);
        return sex is Sex.Male ? Math.Min((60 * MonthsOfYear) + 3 + (3 * steps), 62 * MonthsOfYear) : Math.Min((55 * MonthsOfYear) + 4 + (4 * steps), 60 * MonthsOfYear);
    }

    /// <summary>When somebody reaches the age, and the age: it is the one of the year in which it is reached. The pension starts the month after.</summary>
    public static (Month Reached, int AgeInMonths) Of(DateOnly birthDate, Sex sex)
    {
        var born = Month.Of(birthDate);
        for (var year = FirstYear; ; year++)
        {
            var age = On(year, sex);
            var reached = born.Plus(age);
            if (reached.Year <= year)
            {
                return (reached, age);
            }
        }
    }
}
