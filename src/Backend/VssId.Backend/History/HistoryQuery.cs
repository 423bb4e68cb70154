using VssId.Backend.Client;
using VssId.Backend.Client.History;
using VssId.Backend.Records;

namespace VssId.Backend.History;

/// <summary>What of a history is wanted.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="From">First month; from the beginning without one.</param>
/// <param name="To">Last month; to the end without one.</param>
/// <param name="Employer">Code of an employer; all of them without one.</param>
/// <param name="Count">Rows.</param>
/// <param name="After">Behind which row.</param>
internal sealed record HistoryQuery(Fund Fund, Month? From, Month? To, string? Employer, int Count, Cursor? After);
