using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Visits;

namespace VssId.Backend.Rights.Export;

/// <summary>What is on record of a citizen's insurance, the latest first.</summary>
/// <param name="History">Participation history of all funds.</param>
/// <param name="LumpSums">Lump sums.</param>
/// <param name="ShortTermBenefits">Benefits of sickness, maternity and recovery.</param>
/// <param name="MonthlyBenefits">Monthly benefits.</param>
/// <param name="UnemploymentBenefits">Unemployment benefits.</param>
/// <param name="Visits">Medical visits; none without the consent for health data.</param>
internal sealed record ExportedRecord(
    IReadOnlyList<Participation> History,
    IReadOnlyList<LumpSum> LumpSums,
    IReadOnlyList<ShortTermBenefit> ShortTermBenefits,
    IReadOnlyList<MonthlyBenefit> MonthlyBenefits,
    IReadOnlyList<UnemploymentBenefit> UnemploymentBenefits,
    IReadOnlyList<VisitDetail> Visits)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(ExportedRecord);
}
