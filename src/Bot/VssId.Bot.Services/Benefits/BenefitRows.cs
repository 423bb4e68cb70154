using VssId.Bot.Engine.Views;

namespace VssId.Bot.Services.Benefits;

/// <summary>A part of a group of benefits, ready to be shown.</summary>
/// <param name="Ids">Ids of the rows, in order.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Next">What to ask for the next part with.</param>
/// <param name="Count">How many there are in the period.</param>
/// <param name="Total">Their sum, đồng.</param>
/// <param name="AsOf">Up to which day the record is complete.</param>
internal sealed record BenefitRows(IReadOnlyList<string> Ids, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows, string? Next, int Count, long Total, DateOnly AsOf);
