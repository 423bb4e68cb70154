using VssId.Backend.Records;

namespace VssId.Backend.Visits;

/// <summary>Which visits are wanted.</summary>
/// <param name="From">First day; from the beginning without one.</param>
/// <param name="To">Last day; to the end without one.</param>
/// <param name="Facility">A part of the name or the code of a facility; all of them without it.</param>
/// <param name="Count">Rows.</param>
/// <param name="After">Behind which row.</param>
internal sealed record VisitQuery(DateOnly? From, DateOnly? To, string? Facility, int Count, Cursor? After)
{
    /// <summary>The calendar year that the time is; null when it is none.</summary>
    public int? Year => From is { Month: 1, Day: 1 } from && To == new DateOnly(from.Year, 12, 31) ? from.Year : null;
}
