namespace VssId.Bot.Language.Time;

/// <summary>Days one after the other.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, in the span.</param>
/// <param name="Shape">What the days make together.</param>
internal sealed record Span(DateOnly First, DateOnly Last, Shape Shape)
{
    /// <summary>How long it was said to be, as TIMEX (<c>P3Y</c>); none when that follows from its ends.</summary>
    public string? Length { get; init; }

    /// <summary>The span from the first day of one to the last day of another.</summary>
    /// <returns>None when the other ends before the one begins.</returns>
    public static Span? Between(Span? from, Span? to) =>
        from is null || to is null || from.First > to.Last ? null
        : new Span(from.First, to.Last, to.Shape is Shape.Day or Shape.Named ? Shape.Named : Shape.Units);
}
