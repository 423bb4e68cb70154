using System.Text.Json.Serialization;

namespace VssId.Bot.Services.History;

/// <summary>What of the history is looked at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HistorySubject>))]
internal enum HistorySubject
{
    /// <summary>Social insurance.</summary>
    Bhxh,

    /// <summary>Unemployment insurance.</summary>
    Bhtn,

    /// <summary>Accident insurance.</summary>
    Tnld,

    /// <summary>Health insurance.</summary>
    Bhyt,

    /// <summary>The yearly confirmation, C14-TS.</summary>
    Statement,

    /// <summary>Totals of all funds.</summary>
    Total,
}
