using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Estimates;

/// <summary>Why somebody is not entitled today.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EstimateObstacle>))]
public enum EstimateObstacle
{
    /// <summary>Too few months of contribution: <c>MonthsNeeded</c> says how many.</summary>
    TooFewMonths,

    /// <summary>Contributions were paid in the last 12 months.</summary>
    StillContributing,

    /// <summary>20 years and more: a pension waits.</summary>
    TooManyYears,

    /// <summary>Joined from 1 July 2025 on: special cases only.</summary>
    JoinedSince2025,

    /// <summary>Not of age yet: <c>From</c> says when.</summary>
    NotOfAge,

    /// <summary>Not insured against unemployment.</summary>
    NoUnemploymentInsurance,

    /// <summary>The benefit is not for this person, such as maternity for men.</summary>
    NotForThisPerson,

    /// <summary>It is being paid already.</summary>
    AlreadyReceived,
}
