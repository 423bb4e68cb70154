using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Records;
using VssId.Backend.Sessions;

namespace VssId.Backend.Benefits;

/// <summary>Benefits over HTTP.</summary>
internal static class BenefitEndpoint
{
    public static void MapBenefits(this RouteGroupBuilder group)
    {
        group.MapGet("/me/benefits", (Citizen citizen, BenefitRegister benefits, CancellationToken cancellationToken) => benefits.CountAsync(citizen, cancellationToken))
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetBenefits")
            .WithSummary("Which groups of benefits hold something.");
        Map(group, "lump-sums", "GetLumpSums", "Lump sums that were decided in the time, the newest first.", (benefits, citizen, query, cancellationToken) => benefits.LumpSumsAsync(citizen, query, cancellationToken));
        Map(group, "short-term", "GetShortTermBenefits", "Benefits of sickness, maternity and recovery that touch the time, the newest first.", (benefits, citizen, query, cancellationToken) => benefits.ShortTermAsync(citizen, query, cancellationToken));
        Map(group, "monthly", "GetMonthlyBenefits", "Monthly benefits that touch the time, the newest first.", (benefits, citizen, query, cancellationToken) => benefits.MonthlyAsync(citizen, query, cancellationToken));
        Map(group, "unemployment", "GetUnemploymentBenefits", "Unemployment benefits that touch the time, the newest first.", (benefits, citizen, query, cancellationToken) => benefits.UnemploymentAsync(citizen, query, cancellationToken));
    }

    private static void Map<T>(RouteGroupBuilder group, string path, string name, string summary, Func<BenefitRegister, Citizen, BenefitQuery, CancellationToken, Task<T>> read) =>
        group.MapGet("/me/benefits/" + path, async Task<Results<Ok<T>, ProblemHttpResult>> (Citizen citizen, DateOnly? from, DateOnly? to, int? count, string? after, BenefitRegister benefits, CancellationToken cancellationToken) =>
                RecordRequests.Fault(count, after, from, to) is { } fault
                    ? Problems.BadRequest(fault)
                    : TypedResults.Ok(await read(benefits, citizen, new BenefitQuery(from, to, count ?? RecordServices.UsualCount, RecordRequests.CursorOf(after)), cancellationToken)))
            .RequireAuthorization(AccessServices.Citizens)
            .WithName(name)
            .WithSummary(summary)
            .ProducesProblem(StatusCodes.Status400BadRequest);
}
