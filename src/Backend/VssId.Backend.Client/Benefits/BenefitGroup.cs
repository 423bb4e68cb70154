using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Benefits;

/// <summary>Groups of benefits, as the screen "Thông tin hưởng" has them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitGroup>))]
public enum BenefitGroup
{
    /// <summary>BHXH một lần.</summary>
    LumpSum,

    /// <summary>Ốm đau, thai sản, dưỡng sức.</summary>
    ShortTerm,

    /// <summary>BHXH hằng tháng.</summary>
    Monthly,

    /// <summary>BHTN.</summary>
    Unemployment,
}
