using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Estimates;

/// <summary>What can be estimated.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EstimateKind>))]
public enum EstimateKind
{
    /// <summary>Lump sum, were it asked for now.</summary>
    LumpSum,

    /// <summary>Unemployment benefit, were the contract to end now.</summary>
    Unemployment,

    /// <summary>Pension: age, rate and sum.</summary>
    Pension,

    /// <summary>Maternity benefit of one child born this month.</summary>
    Maternity,
}
