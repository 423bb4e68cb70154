using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Registrations;

/// <summary>The document by which a citizen registers.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdDocument>))]
public enum IdDocument
{
    /// <summary>Citizen identity card: personal number of 12 digits.</summary>
    IdentityCard,

    /// <summary>Passport: 6 to 12 of <c>A-Z 0-9</c>.</summary>
    Passport,
}
