using VssId.Bot.Engine.Views;

namespace VssId.Bot.Services.Documents;

/// <summary>A row of a file.</summary>
/// <param name="Cells">One text for each column.</param>
/// <param name="Tone">How it is shown.</param>
internal sealed record DocumentRow(IReadOnlyList<string> Cells, Tone Tone);
