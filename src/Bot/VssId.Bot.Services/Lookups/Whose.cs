using System.Text.Json.Serialization;

namespace VssId.Bot.Services.Lookups;

/// <summary>For whom something is looked up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Whose>))]
internal enum Whose
{
    /// <summary>For oneself.</summary>
    Mine,

    /// <summary>For one's child.</summary>
    Child,
}
