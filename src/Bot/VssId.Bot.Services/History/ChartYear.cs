namespace VssId.Bot.Services.History;

/// <summary>A bar of the chart.</summary>
/// <param name="Year">The year.</param>
/// <param name="Paid">Months paid in time, 0 to 12.</param>
/// <param name="Late">Months paid late.</param>
/// <param name="Unpaid">Months not paid yet.</param>
internal sealed record ChartYear(int Year, int Paid, int Late, int Unpaid);
