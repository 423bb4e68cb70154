using VssId.Backend.Records;

namespace VssId.Backend.Benefits;

/// <summary>Which part of a list of benefits is wanted.</summary>
/// <param name="From">First day; from the beginning without one.</param>
/// <param name="To">Last day; to the end without one.</param>
/// <param name="Count">Rows.</param>
/// <param name="After">Behind which row.</param>
internal sealed record BenefitQuery(DateOnly? From, DateOnly? To, int Count, Cursor? After);
