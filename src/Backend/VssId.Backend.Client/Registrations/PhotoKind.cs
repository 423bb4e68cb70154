using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Registrations;

/// <summary>What a picture of a registration shows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PhotoKind>))]
public enum PhotoKind
{
    /// <summary>The citizen's face.</summary>
    Portrait,

    /// <summary>Front of the identity card, or the page of a passport with the picture.</summary>
    Front,

    /// <summary>Back of the identity card.</summary>
    Back,
}
