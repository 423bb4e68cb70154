namespace VssId.Backend.Client.History;

/// <summary>A part of the history of a fund, the newest row first.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Rows">The rows, the newest first: by first month, then by id.</param>
/// <param name="Next">What to ask for the next part with (<c>after</c>); absent at the end.</param>
/// <param name="Totals">Totals of the whole period and employer that were asked for, not of the part.</param>
/// <param name="Gaps">Months without any row between the first and the last one, the newest first; none when an employer is asked for.</param>
/// <param name="Employers">Employers of the period, the newest first, whichever was asked for.</param>
/// <param name="Years">The years of the period, the oldest first; years without any month are left out.</param>
/// <param name="AsOf">Up to which day the record is complete.</param>
public sealed record HistoryPage(
    Fund Fund,
    IReadOnlyList<Participation> Rows,
    string? Next,
    HistoryTotals Totals,
    IReadOnlyList<MonthSpan> Gaps,
    IReadOnlyList<Employer> Employers,
    IReadOnlyList<HistoryYear> Years,
    DateOnly AsOf)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(HistoryPage);
}
