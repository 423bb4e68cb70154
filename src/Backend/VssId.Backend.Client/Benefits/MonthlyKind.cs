using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Benefits;

/// <summary>Kinds of monthly benefits.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MonthlyKind>))]
public enum MonthlyKind
{
    /// <summary>Pension.</summary>
    Pension,

    /// <summary>Allowance of survivors.</summary>
    Survivor,

    /// <summary>Allowance after a work accident or occupational disease.</summary>
    WorkAccident,

    /// <summary>Social pension allowance, from 75 years on.</summary>
    SocialPension,
}
