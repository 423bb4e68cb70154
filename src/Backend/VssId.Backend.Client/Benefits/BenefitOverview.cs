namespace VssId.Backend.Client.Benefits;

/// <summary>Which groups of benefits hold something.</summary>
/// <param name="Groups">One for each group, in the order of <see cref="BenefitGroup"/>.</param>
/// <param name="AsOf">Up to which day the record is complete.</param>
public sealed record BenefitOverview(
    IReadOnlyList<BenefitCount> Groups,
    DateOnly AsOf)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(BenefitOverview);
}
