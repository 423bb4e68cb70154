namespace VssId.Backend.Client.History;

/// <summary>Months of a fund. A month counts once, however many employers paid for it.</summary>
/// <param name="Months">Months with any row.</param>
/// <param name="LateMonths">Of these: months for which no row was paid in time ("chậm đóng"), paid since or not.</param>
/// <param name="UnpaidMonths">Of these: months for which no row is paid yet ("chưa đóng").</param>
public sealed record HistoryTotals(
    int Months,
    int LateMonths,
    int UnpaidMonths);
