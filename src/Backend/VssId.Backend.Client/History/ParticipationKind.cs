using System.Text.Json.Serialization;

namespace VssId.Backend.Client.History;

/// <summary>Whether somebody takes part by law or of their own will.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParticipationKind>))]
public enum ParticipationKind
{
    /// <summary>By law.</summary>
    Compulsory,

    /// <summary>Of their own will; also as a member of a household.</summary>
    Voluntary,
}
