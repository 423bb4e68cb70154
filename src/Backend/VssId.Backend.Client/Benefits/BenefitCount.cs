namespace VssId.Backend.Client.Benefits;

/// <summary>How many benefits of a group are on record.</summary>
/// <param name="Group">The group.</param>
/// <param name="Count">How many.</param>
public sealed record BenefitCount(
    BenefitGroup Group,
    int Count);
