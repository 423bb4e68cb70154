namespace VssId.Bot.Engine.Views;

/// <summary>A row of a table.</summary>
/// <param name="Key">Digits to choose it by, such as <c>2</c> of "chi tiết dòng 2"; empty when it cannot be chosen.</param>
/// <param name="Cells">One text for each column; an empty one is left out where rows are lists.</param>
/// <param name="Tone">How it is shown.</param>
public sealed record TableRow(string Key, IReadOnlyList<string> Cells, Tone Tone = Tone.Plain);
