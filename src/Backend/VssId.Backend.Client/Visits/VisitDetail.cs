namespace VssId.Backend.Client.Visits;

/// <summary>A visit in full.</summary>
/// <param name="Id">Id of the visit.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="FacilityCode">Code of the facility.</param>
/// <param name="FacilityName">Name of the facility.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Diagnoses">Diagnoses, the main one first; empty on USSD, where none is ever given.</param>
/// <param name="Result">Result; absent on USSD.</param>
/// <param name="Leaving">How the patient left; absent on USSD.</param>
/// <param name="Costs">The costs.</param>
public sealed record VisitDetail(
    string Id,
    DateOnly From,
    DateOnly To,
    string FacilityCode,
    string FacilityName,
    VisitKind Kind,
    IReadOnlyList<Diagnosis> Diagnoses,
    TreatmentResult? Result,
    LeavingState? Leaving,
    VisitCosts Costs)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(VisitDetail);
}
