namespace VssId.Backend.Client.History;

/// <summary>The yearly confirmation of contributions (mẫu C14-TS).</summary>
/// <param name="Year">The year.</param>
/// <param name="FullName">Name of the participant.</param>
/// <param name="Number">Number of social insurance.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Rows">Rows of social, unemployment and accident insurance in the year, cut to it, the oldest first.</param>
/// <param name="InYear">Totals in the year, one for each of these funds.</param>
/// <param name="ToEndOfYear">Totals from the beginning to the end of the year, or to <c>AsOf</c>.</param>
/// <param name="AsOf">Up to which day the record is complete.</param>
public sealed record YearStatement(
    int Year,
    string FullName,
    string? Number,
    DateOnly BirthDate,
    IReadOnlyList<Participation> Rows,
    IReadOnlyList<FundTotals> InYear,
    IReadOnlyList<FundTotals> ToEndOfYear,
    DateOnly AsOf)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(YearStatement);
}
