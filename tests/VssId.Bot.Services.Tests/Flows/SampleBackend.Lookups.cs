using VssId.Backend.Client;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Client.Family;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Locations;
using VssId.Backend.Client.Visits;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Look-ups.</content>
internal sealed partial class SampleBackend
{
    public Task<FamilyMembers> GetFamilyAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<HistoryPage> GetHistoryAsync(string token, IDictionary<string, string> place, Fund fund, Month? from, Month? to, string? employer, int? count, string? after, string? of, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Participation> GetParticipationAsync(string id, string token, IDictionary<string, string> place, string? of, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<HistorySummary> GetHistorySummaryAsync(string token, IDictionary<string, string> place, string? of, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<YearStatement> GetYearStatementAsync(int year, string token, IDictionary<string, string> place, string? of, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<BenefitOverview> GetBenefitsAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<LumpSums> GetLumpSumsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ShortTermBenefits> GetShortTermBenefitsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<MonthlyBenefits> GetMonthlyBenefitsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<UnemploymentBenefits> GetUnemploymentBenefitsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Estimate> GetEstimateAsync(EstimateKind kind, string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<VisitPage> GetVisitsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, string? facility, int? count, string? after, string? of, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<VisitsOpen> OpenVisitsAsync(VisitsWish wish, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<VisitDetail> GetVisitAsync(string id, string token, IDictionary<string, string> place, string? of, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Offices> GetOfficesAsync(string? province, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FacilityPage> GetFacilitiesAsync(string? province, string? name, int? count, string? after, CancellationToken cancellationToken) => throw new NotSupportedException();
}
