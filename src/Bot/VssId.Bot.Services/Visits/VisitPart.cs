using System.Text.Json.Serialization;

namespace VssId.Bot.Services.Visits;

/// <summary>Which view of the visits is looked at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitPart>))]
internal enum VisitPart
{
    /// <summary>The visits of a period.</summary>
    Rows,

    /// <summary>One visit in full.</summary>
    Row,

    /// <summary>The years.</summary>
    Years,

    /// <summary>None: something on record is wrong.</summary>
    Mistake,
}
