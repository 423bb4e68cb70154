using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Notices;

/// <summary>What arrives from the systems of record.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArrivalKind>))]
public enum ArrivalKind
{
    /// <summary>A visit was charged to a health card.</summary>
    Visit,

    /// <summary>A month was closed and nothing was paid in for a person who was paid for the month before.</summary>
    MissingContribution,
}
