namespace VssId.Bot.Engine.Views;

/// <summary>Rows of the same kind: a table where there is room, else a list whose items begin with the first cell.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Columns">Names of the columns, the one that tells rows apart first.</param>
/// <param name="Rows">The rows, in order; at least one.</param>
/// <param name="Note">A last remark, or nothing.</param>
public sealed record RecordTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows, string? Note = null) : View;
