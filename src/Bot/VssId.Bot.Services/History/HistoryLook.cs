using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.History;

/// <summary>What of the history is looked at.</summary>
/// <param name="Subject">The fund, or the yearly confirmation.</param>
/// <param name="Period">The time.</param>
/// <param name="Employer">Code of the employer; all of them without one.</param>
/// <param name="Whose">For whom.</param>
/// <param name="Part">Which view.</param>
/// <param name="Key">Id of the row, or the year.</param>
/// <param name="After">Where the part begins; at the newest row without it.</param>
/// <param name="List">The list that was shown last, which stays the one whose rows can be named.</param>
internal sealed record HistoryLook(HistorySubject Subject, Period Period, string? Employer, Whose Whose, HistoryPart Part, string? Key = null, string? After = null, Shown? List = null);
