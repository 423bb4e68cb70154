using System.Text.Json.Serialization;

namespace VssId.Backend.Client.History;

/// <summary>Funds that a person takes part in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Fund>))]
public enum Fund
{
    /// <summary>Social insurance: pension and survivors, sickness and maternity.</summary>
    Bhxh,

    /// <summary>Unemployment insurance.</summary>
    Bhtn,

    /// <summary>Insurance against occupational accidents and diseases.</summary>
    Tnld,

    /// <summary>Health insurance.</summary>
    Bhyt,
}
