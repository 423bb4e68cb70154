namespace VssId.Backend.Client.History;

/// <summary>The months of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Paid">Months paid in time.</param>
/// <param name="Late">Months paid late only.</param>
/// <param name="Unpaid">Months not paid yet.</param>
/// <param name="Salary">Highest sum of salaries that contributions were counted on in a month of the year, đồng.</param>
public sealed record HistoryYear(
    int Year,
    int Paid,
    int Late,
    int Unpaid,
    long Salary)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(HistoryYear);
}
