using VssId.Backend.Visits;

namespace VssId.Backend.Tests;

/// <summary>From which co-payment of a year on the insurance pays all: five continuous years, and more than six reference levels.</summary>
public sealed class CoPaymentLineTests
{
    private static readonly DateOnly LongAgo = new(2020, 1, 1);
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Sums_of_the_first_half_count_at_the_level_of_the_second()
    {
        // Twice the level of 2,340,000, then three times that of 2,530,000.
        var standing = CoPaymentLine.Of(2026, [(new(2026, 6, 30), 4_680_000), (new(2026, 7, 1), 7_590_000)], LongAgo, Today);
        standing.Paid.ShouldBe(12_270_000);
        standing.Converted.ShouldBe(12_650_000);
        standing.Line.ShouldBe(15_180_000);
        standing.FullSince.ShouldBeNull();
    }

    [Fact]
    public void Until_the_level_changes_the_line_is_that_of_the_day()
    {
        var standing = CoPaymentLine.Of(2026, [(new(2026, 3, 2), 2_340_000)], LongAgo, new DateOnly(2026, 6, 30));
        (standing.Line, standing.Converted).ShouldBe((14_040_000, 2_340_000));
        CoPaymentLine.Of(2024, [(new(2024, 3, 2), 1_800_000)], LongAgo, Today).Converted.ShouldBe(2_340_000, "the level of the end of a past year");
    }

    [Fact]
    public void The_sum_has_to_pass_the_line_and_not_to_meet_it()
    {
        // In parts of the level these leave a remainder that adds up to a little more than six.
        var payments = Enumerable.Range(1, 5).Select(each => (new DateOnly(2026, 8, each), 1_100_000L)).Append((new DateOnly(2026, 10, 1), 9_680_000L)).ToList();
        CoPaymentLine.Of(2026, payments, LongAgo, Today).FullSince.ShouldBeNull();
        CoPaymentLine.Of(2026, payments.Append((new DateOnly(2026, 10, 9), 1L)), LongAgo, Today).FullSince.ShouldBe(new DateOnly(2026, 10, 9));
    }

    [Theory]
    [InlineData("2026-01-01", true, "2026-09-01")]
    [InlineData("2026-10-15", true, "2026-10-15")]
    [InlineData("2026-11-24", true, "2026-11-24")]
    [InlineData("2026-11-25", false, null)]
    [InlineData("2027-01-01", false, null)]
    [InlineData(null, false, null)]
    public void Five_years_have_to_be_full_as_well(string? fiveYearsOn, bool hasFiveYears, string? fullSince)
    {
        var standing = CoPaymentLine.Of(2026, [(new(2026, 9, 1), 16_000_000)], Day(fiveYearsOn), Today);
        (standing.HasFiveYears, standing.FullSince).ShouldBe((hasFiveYears, Day(fullSince)));
    }

    [Fact]
    public void A_year_without_visits_stands_at_nothing()
    {
        var standing = CoPaymentLine.Of(2026, [], LongAgo, Today);
        (standing.Paid, standing.Converted, standing.FullSince).ShouldBe((0, 0, null));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
