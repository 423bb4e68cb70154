namespace VssId.Backend.Client.Benefits;

/// <summary>An unemployment benefit (trợ cấp thất nghiệp).</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="DecisionNumber">Number of the decision.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Months">Months it is paid for, 3 to 12.</param>
/// <param name="MonthlyAmount">Sum, đồng a month.</param>
/// <param name="KeptMonths">Months of contribution kept for later ("bảo lưu").</param>
/// <param name="State">Whether it is paid.</param>
public sealed record UnemploymentBenefit(
    string Id,
    string DecisionNumber,
    DateOnly From,
    DateOnly To,
    int Months,
    long MonthlyAmount,
    int KeptMonths,
    BenefitState State)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(UnemploymentBenefit);
}
