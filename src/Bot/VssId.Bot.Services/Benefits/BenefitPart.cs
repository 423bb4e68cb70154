using System.Text.Json.Serialization;

namespace VssId.Bot.Services.Benefits;

/// <summary>Which view of the benefits is looked at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitPart>))]
internal enum BenefitPart
{
    /// <summary>The rows.</summary>
    Rows,

    /// <summary>One row in full.</summary>
    Row,

    /// <summary>None: what it would be by the law.</summary>
    Estimate,

    /// <summary>None: something on record is wrong.</summary>
    Mistake,

    /// <summary>None: another group is to be chosen.</summary>
    OtherGroup,
}
