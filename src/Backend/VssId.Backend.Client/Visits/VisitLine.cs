namespace VssId.Backend.Client.Visits;

/// <summary>A visit in a list: no diagnosis, no single costs.</summary>
/// <param name="Id">Id of the visit.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="FacilityCode">Code of the facility, 5 characters.</param>
/// <param name="FacilityName">Name of the facility.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Total">All costs, đồng.</param>
/// <param name="PaidByPatient">Co-payment and what the patient paid alone, đồng.</param>
public sealed record VisitLine(
    string Id,
    DateOnly From,
    DateOnly To,
    string FacilityCode,
    string FacilityName,
    VisitKind Kind,
    long Total,
    long PaidByPatient)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(VisitLine);
}
