using System.Text.Json.Serialization;
using VssId.Bot.Language.Entities;

namespace VssId.Bot.Understand;

/// <summary>One reading of a time: with a value, or with a first and a last day (or time), both of them in it.</summary>
/// <param name="Timex">TIMEX3 as Recognizers-Text writes it.</param>
/// <param name="Type">Such as <c>daterange</c>.</param>
/// <param name="Value">A day, a time, or a length in seconds.</param>
/// <param name="Start">Where a range starts; none when it is open there.</param>
/// <param name="End">Where a range ends.</param>
/// <param name="Mod"><c>before</c> when the start is open.</param>
internal sealed record TimeValue(string Timex, string Type, string? Value, string? Start, string? End, [property: JsonPropertyName("Mod")] string? Mod)
{
    /// <summary>A reading in the form in which it is sent.</summary>
    public static TimeValue Of(TimeReading reading) => new(reading.Timex, reading.Type, reading.Value, reading.Start, reading.End, reading.Mod);
}
