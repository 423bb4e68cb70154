using System.Globalization;
using Microsoft.Recognizers.Text;

namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>Entities in the form of Recognizers-Text.</summary>
public static class EntityResolution
{
    /// <summary>The result model of an entity.</summary>
    /// <param name="entity">What was found.</param>
    /// <param name="received">The text it was found in.</param>
    public static ModelResult ToModelResult(this Entity entity, string received) => new()
    {
        Text = received[entity.Start..(entity.End + 1)],
        Start = entity.Start,
        End = entity.End,
        TypeName = entity.TypeName,
        Resolution = Of(entity.Value),
    };

    /// <summary>What an entity stands for.</summary>
    /// <returns>For a time <c>values</c>, a list of one or two readings (<c>timex</c>, <c>type</c>, <c>value</c> or <c>start</c> and <c>end</c>, <c>Mod</c>); for the rest <c>value</c>, and <c>unit</c> for money. All leaves are strings.</returns>
    public static SortedDictionary<string, object> Of(EntityValue value)
    {
        var resolution = new SortedDictionary<string, object>(StringComparer.Ordinal);
        switch (value)
        {
            case EntityValue.Time time:
                resolution["values"] = time.Readings.Select(Of).ToList();
                break;
            case EntityValue.Quantity quantity:
                resolution["value"] = quantity.Value.ToString("0.##########", CultureInfo.InvariantCulture);
                if (quantity.Unit is not null)
                {
                    resolution["unit"] = quantity.Unit;
                }

                break;
            case EntityValue.Key key:
                resolution["value"] = key.Value;
                break;
        }

        return resolution;
    }

    private static Dictionary<string, string> Of(TimeReading reading)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["timex"] = reading.Timex, ["type"] = reading.Type };
        Put(values, "value", reading.Value);
        Put(values, "start", reading.Start);
        Put(values, "end", reading.End);
        Put(values, "Mod", reading.Mod);
        return values;
    }

    private static void Put(Dictionary<string, string> values, string key, string? value)
    {
        if (value is not null)
        {
            values[key] = value;
        }
    }
}
