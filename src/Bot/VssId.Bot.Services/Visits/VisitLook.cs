using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.Visits;

/// <summary>What of the visits is looked at.</summary>
/// <param name="Period">The time; the latest year with visits without one.</param>
/// <param name="Facility">A part of the name of a hospital; all of them without it.</param>
/// <param name="Whose">For whom.</param>
/// <param name="Part">Which view.</param>
/// <param name="Key">Id of the visit.</param>
/// <param name="After">Where the part begins; at the newest visit without it.</param>
/// <param name="List">The list that was shown last, which stays the one whose rows can be named.</param>
internal sealed record VisitLook(Period? Period, string? Facility, Whose Whose, VisitPart Part, string? Key = null, string? After = null, Shown? List = null);
