using VssId.Backend.Client;
using VssId.Backend.Estimates;
using VssId.Backend.Rules;

namespace VssId.Backend.Tests;

/// <summary>The formulas of the law, against published examples.</summary>
public sealed class EstimateRulesTests
{
    [Theory]
    [InlineData(48, 120, 12_000_000, 312_000_000)]
    [InlineData(0, 56, 10_000_000, 100_000_000)]
    [InlineData(0, 18, 10_000_000, 30_000_000)]
    public void A_lump_sum_is_one_and_a_half_or_two_months_for_each_year(int before, int since, long average, long amount) =>
        EstimateRules.LumpSumOf(before, since, average, average * (before + since)).ShouldBe(amount);

    [Fact]
    public void Less_than_a_year_gives_what_was_paid_and_at_most_two_months()
    {
        EstimateRules.LumpSumOf(0, 6, 10_000_000, 60_000_000).ShouldBe(13_200_000);
        EstimateRules.LumpSumOf(0, 11, 10_000_000, 110_000_000).ShouldBe(20_000_000);
    }

    [Theory]
    [InlineData(12, 3)]
    [InlineData(36, 3)]
    [InlineData(47, 3)]
    [InlineData(48, 4)]
    [InlineData(72, 6)]
    [InlineData(144, 12)]
    [InlineData(400, 12)]
    public void Unemployment_is_paid_longer_for_more_months(int months, int paid) => EstimateRules.UnemploymentMonths(months).ShouldBe(paid);

    [Theory]
    [InlineData(15_000_000, 9_000_000)]
    [InlineData(50_000_000, 26_550_000)]
    public void Unemployment_is_sixty_percent_and_at_most_five_minimum_wages(long average, long amount) => EstimateRules.UnemploymentOf(average, new Month(2026, 3)).ShouldBe(amount);

    [Theory]
    [InlineData(300, Sex.Female, 65)]
    [InlineData(204, Sex.Male, 42)]
    [InlineData(240, Sex.Male, 45)]
    [InlineData(180, Sex.Female, 45)]
    [InlineData(500, Sex.Female, 75)]
    [InlineData(186, Sex.Female, 46)]
    public void The_rate_of_a_pension_grows_with_the_years(int months, Sex sex, int rate) => EstimateRules.PensionRate(months, sex).ShouldBe(rate);

    [Theory]
    [InlineData(1961, 2021, 4)]
    [InlineData(1964, 2025, 4)]
    [InlineData(1965, 2026, 7)]
    [InlineData(1968, 2030, 1)]
    public void The_retirement_age_is_that_of_the_year_in_which_it_is_reached(int born, int year, int month) =>
        RetirementAges.Of(new DateOnly(born, 1, 15), Sex.Male).Reached.ShouldBe(new Month(year, month));

    [Fact]
    public void Maternity_is_six_months_and_twice_the_reference_level() => EstimateRules.MaternityOf(18_000_000, 6, new Month(2026, 8)).ShouldBe(113_060_000);

    [Fact]
    public void Months_of_two_employers_count_once_up_to_the_ceiling()
    {
        var months = EstimateDesk.MonthsOf([(new Month(2026, 1), new Month(2026, 3), 30_000_000), (new Month(2026, 3), new Month(2026, 3), 30_000_000)]);
        months.ShouldBe([new(new Month(2026, 1), 30_000_000), new(new Month(2026, 2), 30_000_000), new(new Month(2026, 3), 46_800_000)]);
    }

    [Fact]
    public void A_hundred_and_seventy_nine_months_are_no_fifteen_years()
    {
        var months = Enumerable.Range(0, 179).Select(month => new SalaryMonth(new Month(2011, 1).Plus(month), 10_000_000)).ToArray();
        EstimateRules.Pension(months, new DateOnly(1960, 1, 1), Sex.Male, new Month(2026, 11), isPaid: false, new DateOnly(2026, 10, 31)).IsEntitled.ShouldBeFalse();
    }

    [Theory]
    [InlineData(2021, 6, "21.5")]
    [InlineData(2021, 8, "21.0")]
    [InlineData(2022, 1, "20.0")]
    [InlineData(2022, 8, "20.5")]
    [InlineData(2022, 10, "21.5")]
    public void Employers_had_relief_in_2021_and_2022(int year, int month, string rate) => ContributionRates.EmployerOn(new Month(year, month)).ShouldBe(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(2018, 7, 27_800_000)]
    [InlineData(2023, 6, 29_800_000)]
    [InlineData(2024, 7, 46_800_000)]
    [InlineData(2026, 7, 50_600_000)]
    public void The_ceiling_is_twenty_times_the_level(int year, int month, long ceiling) => ReferenceLevels.CeilingOn(new Month(year, month)).ShouldBe(ceiling);
}
