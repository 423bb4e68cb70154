using VssId.Backend.Benefits;
using VssId.Backend.History;
using VssId.Backend.Visits;

namespace VssId.Backend.Sampling;

/// <summary>What is on record of a made-up person.</summary>
/// <param name="Participations">Participation history.</param>
/// <param name="LumpSums">Lump sums.</param>
/// <param name="ShortTerms">Benefits of sickness, maternity and recovery.</param>
/// <param name="Monthlies">Monthly benefits.</param>
/// <param name="Unemployments">Unemployment benefits.</param>
/// <param name="Visits">Medical visits.</param>
internal sealed record SampleRecord(
    IReadOnlyList<ParticipationRow> Participations,
    IReadOnlyList<LumpSumRow> LumpSums,
    IReadOnlyList<ShortTermRow> ShortTerms,
    IReadOnlyList<MonthlyRow> Monthlies,
    IReadOnlyList<UnemploymentRow> Unemployments,
    IReadOnlyList<VisitRow> Visits);
