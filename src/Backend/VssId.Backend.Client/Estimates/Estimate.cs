namespace VssId.Backend.Client.Estimates;

/// <summary>An estimate by the law. The office decides.</summary>
/// <param name="Kind">What.</param>
/// <param name="IsEntitled">Whether the conditions that the record shows are met today.</param>
/// <param name="Obstacle">What is in the way; absent when nothing is.</param>
/// <param name="Months">Months of contribution it is counted on.</param>
/// <param name="MonthsNeeded">Months that are needed at least.</param>
/// <param name="AverageSalary">Average salary it is counted on, đồng a month, price factors applied where the law does.</param>
/// <param name="RatePercent">Rate, percent.</param>
/// <param name="MonthlyAmount">Sum a month, đồng.</param>
/// <param name="PaidMonths">How many months it is paid.</param>
/// <param name="Amount">Sum in all, đồng.</param>
/// <param name="From">First month in which it can be paid.</param>
/// <param name="AgeYears">Retirement age, years.</param>
/// <param name="AgeMonths">Retirement age, months beyond the years.</param>
/// <param name="Source">Articles of the law.</param>
/// <param name="AsOf">Up to which day the record is complete.</param>
public sealed record Estimate(
    EstimateKind Kind,
    bool IsEntitled,
    EstimateObstacle? Obstacle,
    int Months,
    int? MonthsNeeded,
    long? AverageSalary,
    decimal? RatePercent,
    long? MonthlyAmount,
    int? PaidMonths,
    long? Amount,
    Month? From,
    int? AgeYears,
    int? AgeMonths,
    string Source,
    DateOnly AsOf)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Estimate);
}
