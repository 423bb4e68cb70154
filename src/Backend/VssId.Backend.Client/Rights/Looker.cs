using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Rights;

/// <summary>Who looked at personal data.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Looker>))]
public enum Looker
{
    /// <summary>The citizen.</summary>
    Self,

    /// <summary>An officer.</summary>
    Officer,
}
