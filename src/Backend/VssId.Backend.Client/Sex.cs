using System.Text.Json.Serialization;

namespace VssId.Backend.Client;

/// <summary>Sex as on record.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Sex>))]
public enum Sex
{
    /// <summary>Male (nam).</summary>
    Male,

    /// <summary>Female (nữ).</summary>
    Female,
}
