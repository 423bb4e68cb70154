using System.Text.Json.Serialization;

namespace VssId.Bot.Services.Benefits;

/// <summary>What can be chosen under "Tiền hưởng và khám bệnh".</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitsEntry>))]
internal enum BenefitsEntry
{
    /// <summary>Lump sums.</summary>
    LumpSum,

    /// <summary>Sickness, maternity, recovery.</summary>
    ShortTerm,

    /// <summary>Pension and monthly allowances.</summary>
    Monthly,

    /// <summary>Unemployment benefits.</summary>
    Unemployment,

    /// <summary>Medical visits.</summary>
    Visits,

    /// <summary>Estimates.</summary>
    Estimate,
}
