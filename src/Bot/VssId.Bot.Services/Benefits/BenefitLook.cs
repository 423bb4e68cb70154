using VssId.Backend.Client.Benefits;
using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.Benefits;

/// <summary>What of the benefits is looked at.</summary>
/// <param name="Group">The group.</param>
/// <param name="Period">The time.</param>
/// <param name="Part">Which view.</param>
/// <param name="Key">Id of the row.</param>
/// <param name="After">Where the part begins; at the newest row without it.</param>
/// <param name="List">The list that was shown last, which stays the one whose rows can be named.</param>
internal sealed record BenefitLook(BenefitGroup Group, Period Period, BenefitPart Part, string? Key = null, string? After = null, Shown? List = null);
