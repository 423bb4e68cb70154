using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Intents;

namespace VssId.Bot.Understanding.Tests;

/// <summary>What a reading puts into the slots of its intent, in the spelling of the held-back sentences.</summary>
internal static class SlotsOf
{
    private static readonly Dictionary<string, string[]> Slots = new(StringComparer.Ordinal)
    {
        [IntentNames.History] = ["insurance", "period"],
        [IntentNames.Benefits] = ["benefit", "period"],
        [IntentNames.Visits] = ["period", "facility"],
        [IntentNames.Office] = ["province"],
        [IntentNames.Facility] = ["province"],
        [IntentNames.Language] = ["lang"],
    };

    /// <summary>Slots that sentences of this intent may fill.</summary>
    public static IReadOnlyList<string> Names(string intent) => Slots.GetValueOrDefault(intent, []);

    /// <summary>Value of a slot; none when the message names nothing for it.</summary>
    public static string? Value(Reading reading, string slot) => slot == "period"
        ? reading.Entities.Select(entity => entity.Value).OfType<EntityValue.Time>().Select(time => time.Readings[0]).Where(each => each.Type is "date" or "daterange")
            .Select(each => each.Type == "date" ? $"{each.Value}..{each.Value}" : $"{each.Start}..{each.End}").FirstOrDefault()
        : reading.Entities.Where(entity => entity.TypeName == slot).Select(entity => ((EntityValue.Key)entity.Value).Value).FirstOrDefault();
}
