using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Visits;

/// <summary>Kinds of visits.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitKind>))]
public enum VisitKind
{
    /// <summary>Examination.</summary>
    Examination,

    /// <summary>Outpatient treatment.</summary>
    Outpatient,

    /// <summary>Inpatient treatment.</summary>
    Inpatient,

    /// <summary>Treatment by day.</summary>
    DayTreatment,
}
