namespace VssId.Bot.Services.History;

/// <summary>What the chart of a history is drawn from.</summary>
/// <param name="Schema">Shape of this record: 1.</param>
/// <param name="Title">What is shown.</param>
/// <param name="PaidLabel">Words for months paid in time.</param>
/// <param name="LateLabel">Words for months paid late.</param>
/// <param name="UnpaidLabel">Words for months not paid yet.</param>
/// <param name="MonthsLabel">Words for the axis.</param>
/// <param name="Years">The years, the oldest first; a year that is missing in between has no month.</param>
internal sealed record ChartPicture(int Schema, string Title, string PaidLabel, string LateLabel, string UnpaidLabel, string MonthsLabel, IReadOnlyList<ChartYear> Years)
{
    /// <summary>Kind of the picture.</summary>
    public const string PictureKind = "history-chart";
}
