using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Benefits;

/// <summary>Whether a benefit is being paid.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitState>))]
public enum BenefitState
{
    /// <summary>It is being paid.</summary>
    Paying,

    /// <summary>It is paid no more for now.</summary>
    Suspended,

    /// <summary>It is over.</summary>
    Ended,
}
