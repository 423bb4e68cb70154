using VssId.Backend.Client;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Client.History;
using VssId.Backend.Estimates;
using VssId.Backend.Rules;

namespace VssId.Backend.Tests;

/// <summary>The formulas of the law, against published examples.</summary>
public sealed class EstimateRulesTests
{
    private static readonly Month Today = new(2026, 11);
    private static readonly DateOnly AsOf = new(2026, 10, 31);

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
        var months = EstimateDesk.MonthsOf(Fund.Bhxh, [(new Month(2026, 1), new Month(2026, 3), 30_000_000), (new Month(2026, 3), new Month(2026, 3), 30_000_000)]);
        months.ShouldBe([new(new Month(2026, 1), 30_000_000), new(new Month(2026, 2), 30_000_000), new(new Month(2026, 3), 46_800_000)]);
    }

    [Fact]
    public void Unemployment_insurance_has_a_ceiling_of_its_own()
    {
        (Month, Month, long)[] rows = [(new Month(2026, 1), new Month(2026, 1), 70_000_000), (new Month(2026, 1), new Month(2026, 1), 60_000_000), (new Month(2026, 2), new Month(2026, 2), 70_000_000)];
        EstimateDesk.MonthsOf(Fund.Bhtn, rows).Select(each => each.Salary).ShouldBe([106_200_000, 70_000_000]);
        EstimateDesk.MonthsOf(Fund.Bhxh, rows).Select(each => each.Salary).ShouldBe([46_800_000, 46_800_000]);
    }

    [Theory]
    // A year of work that ended so many months ago, in November 2026.
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void Unemployment_needs_twelve_months_in_the_last_twenty_four(int ended, bool isEntitled)
    {
        var estimate = EstimateRules.Unemployment(Months(Today.Plus(-ended), 12), Today, isPaid: false, AsOf);
        (estimate.IsEntitled, estimate.Obstacle).ShouldBe(isEntitled ? (true, null) : (false, EstimateObstacle.TooFewMonths));
    }

    [Fact]
    public void A_month_that_is_paid_already_pushes_the_oldest_of_the_twenty_four_out()
    {
        // Eleven months, and one that lies 24 months back.
        SalaryMonth[] months = [new(Today.Plus(-24), 10_000_000), .. Months(Today, 11)];
        EstimateRules.Unemployment(months, Today, isPaid: false, AsOf).Obstacle.ShouldBe(EstimateObstacle.TooFewMonths);
        months = [new(Today.Plus(-24), 10_000_000), .. Months(Today.Plus(-1), 11)];
        EstimateRules.Unemployment(months, Today, isPaid: false, AsOf).IsEntitled.ShouldBeTrue();
    }

    [Theory]
    [InlineData(72, 15_000_000, 9_000_000, 6, 54_000_000)]
    [InlineData(72, 50_000_000, 26_550_000, 6, 159_300_000)]
    public void Unemployment_is_counted_on_the_last_six_months(int count, long salary, long monthly, int paid, long amount)
    {
        var estimate = EstimateRules.Unemployment([new(Today.Plus(-count), 1_000_000), .. Months(Today.Plus(-1), count - 1, salary)], Today, isPaid: false, AsOf);
        (estimate.AverageSalary, estimate.MonthlyAmount, estimate.PaidMonths, estimate.Amount).ShouldBe((salary, monthly, paid, amount));
    }

    [Fact]
    public void Ten_months_or_none_give_no_unemployment_benefit()
    {
        EstimateRules.Unemployment(Months(Today, 10), Today, isPaid: false, AsOf).Obstacle.ShouldBe(EstimateObstacle.TooFewMonths);
        EstimateRules.Unemployment([], Today, isPaid: false, AsOf).Obstacle.ShouldBe(EstimateObstacle.NoUnemploymentInsurance);
        EstimateRules.Unemployment(Months(Today, 72), Today, isPaid: true, AsOf).Obstacle.ShouldBe(EstimateObstacle.AlreadyReceived);
    }

    [Theory]
    // The last of ten years was so many months ago.
    [InlineData(12, EstimateObstacle.StillContributing)]
    [InlineData(13, null)]
    public void A_lump_sum_is_had_after_twelve_months_without_contribution(int ended, EstimateObstacle? obstacle) =>
        LumpSum(Months(Today.Plus(-ended), 120)).Obstacle.ShouldBe(obstacle);

    [Fact]
    public void A_lump_sum_is_not_for_those_who_have_or_will_have_a_pension_or_joined_late()
    {
        LumpSum(Months(Today.Plus(-13), 240)).Obstacle.ShouldBe(EstimateObstacle.TooManyYears);
        LumpSum(Months(Today.Plus(-13), 239)).IsEntitled.ShouldBeTrue();
        LumpSum(Months(new Month(2025, 8), 3)).IsEntitled.ShouldBeTrue();
        LumpSum(Months(new Month(2025, 8), 2)).Obstacle.ShouldBe(EstimateObstacle.JoinedSince2025);
        LumpSum([]).Obstacle.ShouldBe(EstimateObstacle.TooFewMonths);
        LumpSum(Months(Today, 179), isOfAge: true).IsEntitled.ShouldBeTrue();
        LumpSum(Months(Today, 180), isOfAge: true).Obstacle.ShouldBe(EstimateObstacle.StillContributing);
        LumpSum(Months(Today.Plus(-13), 120), hasPension: true).ShouldSatisfyAllConditions(
            each => each.Obstacle.ShouldBe(EstimateObstacle.NotForThisPerson),
            each => each.Amount.ShouldBeNull());
    }

    [Fact]
    public void Salaries_of_former_years_are_brought_to_prices_of_today()
    {
        // Twelve months of 2013 at 1.42 and twelve of 2014 at 1.36: 1.39 on average; one and a half months and two.
        var estimate = LumpSum(Months(new Month(2014, 12), 24));
        (estimate.AverageSalary, estimate.Amount).ShouldBe((13_900_000, 48_650_000));
    }

    [Theory]
    [InlineData(1990, 12, 300, Sex.Female, "65", 6_500_000, EstimateObstacle.NotOfAge)]
    [InlineData(1960, 1, 204, Sex.Male, "42", 4_200_000, null)]
    // 61 years and 6 months in November 2026: the pension starts the month after.
    [InlineData(1965, 5, 240, Sex.Male, "45", 4_500_000, EstimateObstacle.NotOfAge)]
    [InlineData(1965, 4, 240, Sex.Male, "45", 4_500_000, null)]
    public void A_pension_needs_fifteen_years_and_the_age(int year, int month, int count, Sex sex, string rate, long amount, EstimateObstacle? obstacle)
    {
        var months = Enumerable.Range(0, count).Select(_ => new SalaryMonth(new Month(2025, 1), 10_000_000)).ToArray();
        var estimate = EstimateRules.Pension(months, new DateOnly(year, month, 1), sex, Today, isPaid: false, AsOf);
        (estimate.RatePercent, estimate.MonthlyAmount, estimate.Obstacle).ShouldBe((decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), amount, obstacle));
    }

    [Fact]
    public void The_first_month_of_a_pension_is_the_one_after_the_age_is_reached()
    {
        var estimate = EstimateRules.Pension(Months(Today, 180), new DateOnly(1970, 3, 31), Sex.Female, Today, isPaid: false, AsOf);
        // 57 years and 4 months in 2027.
        (estimate.From, estimate.AgeYears, estimate.AgeMonths).ShouldBe((new Month(2027, 8), 57, 4));
    }

    [Theory]
    // Six months of work that ended so many months ago.
    [InlineData(0, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Maternity_needs_six_months_in_the_last_twelve(int ended, bool isEntitled)
    {
        var estimate = EstimateRules.Maternity(Months(Today.Plus(-ended), 6, 18_000_000), Sex.Female, Today, AsOf);
        (estimate.IsEntitled, estimate.Amount).ShouldBe(isEntitled ? (true, 113_060_000) : (false, null));
        EstimateRules.Maternity(Months(Today, 12), Sex.Male, Today, AsOf).Obstacle.ShouldBe(EstimateObstacle.NotForThisPerson);
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

    private static Estimate LumpSum(SalaryMonth[] months, bool isOfAge = false, bool hasPension = false) => EstimateRules.LumpSum(months, Today, isOfAge, hasPension, AsOf);

    private static SalaryMonth[] Months(Month last, int count, long salary = 10_000_000) => [.. Enumerable.Range(1 - count, count).Select(shift => new SalaryMonth(last.Plus(shift), salary))];
}
