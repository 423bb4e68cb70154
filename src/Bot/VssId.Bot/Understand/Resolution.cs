using System.Diagnostics;
using System.Globalization;
using VssId.Bot.Language.Entities;

namespace VssId.Bot.Understand;

/// <summary>What an entity stands for: <c>values</c> for a time, <c>value</c> for the rest.</summary>
internal sealed record Resolution
{
    /// <summary>One or two readings of a time, the preferred one first.</summary>
    public IReadOnlyList<TimeValue>? Values { get; init; }

    /// <summary>A number in plain digits, a key or a name.</summary>
    public string? Value { get; init; }

    /// <summary>The currency of an amount (ISO 4217).</summary>
    public string? Unit { get; init; }

    /// <summary>The same as <see cref="Language.Entities.Recognizers.EntityResolution"/> gives, without its dictionaries.</summary>
    public static Resolution Of(EntityValue value) => value switch
    {
        EntityValue.Time time => new Resolution { Values = [.. time.Readings.Select(TimeValue.Of)] },
        EntityValue.Quantity quantity => new Resolution { Value = quantity.Value.ToString("0.##########", CultureInfo.InvariantCulture), Unit = quantity.Unit },
        EntityValue.Key key => new Resolution { Value = key.Value },
        _ => throw new UnreachableException($"No resolution for {value.GetType().Name}."),
    };
}
