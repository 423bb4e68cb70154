namespace VssId.Bot.Services.Lookups;

/// <summary>Ids and order of rows that were shown and may be referred to, never the rows.</summary>
/// <param name="Kind">What the rows are.</param>
/// <param name="Ids">Ids of the rows, in order.</param>
/// <param name="Next">What to ask for the next part with; absent at the end.</param>
/// <param name="From">What this part was asked for with; absent for the first one.</param>
/// <param name="Offers">Keys of the choices that make sense here.</param>
internal sealed record Shown(ShownKind Kind, IReadOnlyList<string> Ids, string? Next, string? From, IReadOnlyList<string> Offers)
{
    /// <summary>Nothing that could be referred to.</summary>
    public static Shown Nothing { get; } = new(ShownKind.Rows, [], Next: null, From: null, []);
}
