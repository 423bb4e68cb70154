namespace VssId.Bot.Language.Entities;

/// <summary>One reading of an expression of time.</summary>
/// <param name="Type"><c>date</c>, <c>daterange</c>, <c>time</c>, <c>timerange</c>, <c>datetime</c>, <c>datetimerange</c>, <c>duration</c> or <c>set</c>.</param>
/// <param name="Timex">TIMEX3 as Recognizers-Text writes it: <c>2025-10</c>, <c>(2025-04-01,2025-07-01,P3M)</c>, <c>P2Y6M</c>.</param>
public sealed record TimeReading(string Type, string Timex)
{
    /// <summary>The day, time or length: <c>2026-03-16</c>, <c>14:30:00</c>, <c>2026-03-16 14:30:00</c>; a duration in seconds. None for ranges.</summary>
    public string? Value { get; init; }

    /// <summary>First day (or time) of a range; none when it is open there.</summary>
    public string? Start { get; init; }

    /// <summary>Last day (or time) of a range: it is in the range.</summary>
    public string? End { get; init; }

    /// <summary><c>before</c> when the start is open.</summary>
    public string? Mod { get; init; }
}
