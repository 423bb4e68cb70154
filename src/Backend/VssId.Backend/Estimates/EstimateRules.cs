using VssId.Backend.Client;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Rules;

namespace VssId.Backend.Estimates;

/// <summary>What the law would give, from months and salaries. Of conditions only those that the record shows are looked at.</summary>
/// <remarks>L41 = Law on Social Insurance 41/2024/QH15, L74 = Employment Law 74/2025/QH15.</remarks>
internal static class EstimateRules
{
    private const int Year = 12;
    private const int PensionMonths = 15 * Year;
    private const int LongMonths = 20 * Year;

    private static readonly Month From2014 = new(2014, 1);
    private static readonly Month NewLaw = new(2025, 7);

    /// <summary>The lump sum (L41, article 70).</summary>
    /// <param name="months">Months that were paid for, in order.</param>
    /// <param name="today">The month it is.</param>
    /// <param name="isOfAge">Whether the retirement age is reached.</param>
    /// <param name="hasPension">Whether a pension is paid: what it was counted on is used.</param>
    /// <param name="asOf">Up to which day the record is complete.</param>
    public static Estimate LumpSum(IReadOnlyList<SalaryMonth> months, Month today, bool isOfAge, bool hasPension, DateOnly asOf)
    {
        const string source = "Luật BHXH 41/2024/QH15, Điều 70; hệ số trượt giá 2026 (công văn 340/BHXH-CSXH)";
        if (hasPension)
        {
            return Nothing(EstimateKind.LumpSum, EstimateObstacle.NotForThisPerson, months.Count, source, asOf);
        }

        if (months.Count == 0)
        {
            return Nothing(EstimateKind.LumpSum, EstimateObstacle.TooFewMonths, months.Count, source, asOf) with { MonthsNeeded = 1 };
        }

        var average = Adjusted(months);
        var amount = LumpSumOf(months.Count(each => each.Month < From2014), months.Count(each => each.Month >= From2014), average, months.Sum(each => each.Salary * PriceFactors.Of(each.Month.Year)));
        EstimateObstacle? obstacle = isOfAge && months.Count < PensionMonths ? null
            : months[0].Month >= NewLaw ? EstimateObstacle.JoinedSince2025
            : months.Count >= LongMonths ? EstimateObstacle.TooManyYears
            : today.Ordinal - months[^1].Month.Ordinal <= Year ? EstimateObstacle.StillContributing
            : null;
        return new Estimate(EstimateKind.LumpSum, obstacle is null, obstacle, months.Count, MonthsNeeded: null, Round(average), RatePercent: null, MonthlyAmount: null, PaidMonths: null, Round(amount), From: null, AgeYears: null, AgeMonths: null, source, asOf);
    }

    /// <summary>The sum of a lump sum.</summary>
    /// <param name="before">Months before 2014.</param>
    /// <param name="since">Months from 2014 on.</param>
    /// <param name="average">Average salary, adjusted.</param>
    /// <param name="all">Sum of the salaries, adjusted; counts when there is less than a year.</param>
    public static decimal LumpSumOf(int before, int since, decimal average, decimal all)
    {
        if (before + since < Year)
        {
            return Math.Min(0.22m * all, 2m * average);
        }

        // Odd months before 2014 count with those after it; then up to six months are half a year, more a whole one.
        var odd = before % Year;
        return ((1.5m * (before / Year)) + (2m * Years(since + odd))) * average;
    }

    /// <summary>The unemployment benefit (L74, articles 38 and 39).</summary>
    /// <param name="months">Months of unemployment insurance that were paid for and not used yet, in order.</param>
    /// <param name="today">The month it is.</param>
    /// <param name="isPaid">Whether it is being paid already.</param>
    /// <param name="asOf">Up to which day the record is complete.</param>
    public static Estimate Unemployment(IReadOnlyList<SalaryMonth> months, Month today, bool isPaid, DateOnly asOf)
    {
        const string source = "Luật Việc làm 74/2025/QH15, Điều 38, 39; lương tối thiểu vùng I (Nghị định 293/2025/NĐ-CP)";
        if (months.Count == 0)
        {
            return Nothing(EstimateKind.Unemployment, EstimateObstacle.NoUnemploymentInsurance, 0, source, asOf) with { MonthsNeeded = Year };
        }

        var recent = Recent(months, today, 2 * Year);
        var average = months.TakeLast(6).Average(each => (decimal)each.Salary);
        var monthly = UnemploymentOf(average, months[^1].Month);
        var paid = UnemploymentMonths(months.Count);
        EstimateObstacle? obstacle = isPaid ? EstimateObstacle.AlreadyReceived : recent < Year ? EstimateObstacle.TooFewMonths : null;
        return new Estimate(EstimateKind.Unemployment, obstacle is null, obstacle, months.Count, Year, Round(average), RatePercent: 60, Round(monthly), paid, Round(monthly * paid), From: null, AgeYears: null, AgeMonths: null, source, asOf);
    }

    /// <summary>The unemployment benefit of a month: 60 % of the average, at most five minimum wages.</summary>
    public static decimal UnemploymentOf(decimal average, Month lastPaid) => Math.Min(0.6m * average, 5m * MinimumWages.On(lastPaid, MinimumWages.Assumed));

    /// <summary>For how many months it is paid: 3 for 12 to 36 months, one more for each further 12, at most 12.</summary>
    public static int UnemploymentMonths(int months) => Math.Clamp(3 + (Math.Max(0, months - 36) / Year), 3, Year);

    /// <summary>The pension (L41, articles 64 and 66).</summary>
    /// <param name="months">Months that were paid for, in order.</param>
    /// <param name="birthDate">Date of birth.</param>
    /// <param name="sex">Sex.</param>
    /// <param name="today">The month it is.</param>
    /// <param name="isPaid">Whether it is being paid already.</param>
    /// <param name="asOf">Up to which day the record is complete.</param>
    public static Estimate Pension(IReadOnlyList<SalaryMonth> months, DateOnly birthDate, Sex sex, Month today, bool isPaid, DateOnly asOf)
    {
        var (reached, age) = RetirementAges.Of(birthDate, sex);
        const string source = "Luật BHXH 41/2024/QH15, Điều 64, 66; Bộ luật Lao động, Điều 169; Nghị định 135/2020/NĐ-CP";
        EstimateObstacle? obstacle = isPaid ? EstimateObstacle.AlreadyReceived
            : months.Count < PensionMonths ? EstimateObstacle.TooFewMonths
            : reached >= today ? EstimateObstacle.NotOfAge
            : null;
        var hasSum = months.Count >= PensionMonths;
        var average = months.Count == 0 ? 0 : Adjusted(months);
        var rate = hasSum ? PensionRate(months.Count, sex) : (decimal?)null;
        return new Estimate(
            EstimateKind.Pension, obstacle is null, obstacle, months.Count, PensionMonths, months.Count == 0 ? null : Round(average), rate,
            rate is { } percent ? Round(average * percent / 100m) : null, PaidMonths: null, Amount: null, reached.Plus(1), age / Year, age % Year, source, asOf);
    }

    /// <summary>The rate of a pension, percent.</summary>
    /// <param name="months">Months, at least 180.</param>
    /// <param name="sex">Sex.</param>
    public static decimal PensionRate(int months, Sex sex)
    {
        var years = Years(months);
        var rate = sex is Sex.Female ? 45m + (2m * (years - 15m))
            : years >= 20m ? 45m + (2m * (years - 20m))
            : 40m + (years - 15m);
        return Math.Min(75m, rate);
    }

    /// <summary>The maternity benefit of one child (L41, articles 50 to 60; Labour Code, article 139).</summary>
    /// <param name="months">Months of compulsory social insurance that were paid for, in order.</param>
    /// <param name="sex">Sex.</param>
    /// <param name="today">The month it is.</param>
    /// <param name="asOf">Up to which day the record is complete.</param>
    public static Estimate Maternity(IReadOnlyList<SalaryMonth> months, Sex sex, Month today, DateOnly asOf)
    {
        const int leave = 6;
        const int needed = 6;
        const string source = "Luật BHXH 41/2024/QH15, Điều 50–60; Bộ luật Lao động, Điều 139";
        if (sex is Sex.Male)
        {
            return Nothing(EstimateKind.Maternity, EstimateObstacle.NotForThisPerson, months.Count, source, asOf);
        }

        var recent = Recent(months, today, Year);
        if (months.Count == 0 || recent < needed)
        {
            return Nothing(EstimateKind.Maternity, EstimateObstacle.TooFewMonths, recent, source, asOf) with { MonthsNeeded = needed };
        }

        var average = months.TakeLast(6).Average(each => (decimal)each.Salary);
        return new Estimate(EstimateKind.Maternity, IsEntitled: true, Obstacle: null, recent, needed, Round(average), RatePercent: 100, Round(average), leave, Round(MaternityOf(average, leave, today)), From: null, AgeYears: null, AgeMonths: null, source, asOf);
    }

    /// <summary>The maternity benefit: the average for each month of leave, and twice the reference level for one child.</summary>
    public static decimal MaternityOf(decimal average, int leave, Month month) => (average * leave) + (2m * ReferenceLevels.On(month));

    // Paid months of the last so many; this month is one of them when it is paid already.
    private static int Recent(IReadOnlyList<SalaryMonth> months, Month today, int span)
    {
        var last = months.Count > 0 && months[^1].Month >= today ? today : today.Plus(-1);
        return months.Count(each => each.Month > last.Plus(-span));
    }

    // Up to six months are half a year, seven to eleven a whole one (L41, article 5(6)).
    private static decimal Years(int months) => (months / Year) + (months % Year) switch
    {
        0 => 0m,
        <= 6 => 0.5m,
        _ => 1m,
    };

    private static decimal Adjusted(IReadOnlyList<SalaryMonth> months) => months.Sum(each => each.Salary * PriceFactors.Of(each.Month.Year)) / months.Count;

    private static long Round(decimal amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);

    private static Estimate Nothing(EstimateKind kind, EstimateObstacle obstacle, int months, string source, DateOnly asOf) =>
        new(kind, IsEntitled: false, obstacle, months, MonthsNeeded: null, AverageSalary: null, RatePercent: null, MonthlyAmount: null, PaidMonths: null, Amount: null, From: null, AgeYears: null, AgeMonths: null, source, asOf);
}
