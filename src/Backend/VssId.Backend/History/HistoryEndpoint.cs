using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client;
using VssId.Backend.Client.History;
using VssId.Backend.Records;
using VssId.Backend.Sessions;

namespace VssId.Backend.History;

/// <summary>Participation history over HTTP.</summary>
internal static class HistoryEndpoint
{
    private const int FirstYear = 1950;
    private const int LastYear = 2099;
    private const int LongestCode = 10;

    public static void MapHistory(this RouteGroupBuilder group)
    {
        group.MapGet("/me/history", ReadAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetHistory")
            .WithSummary("The history of a fund, the newest row first.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/me/history/summary", SumAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetHistorySummary")
            .WithSummary("Totals of all funds.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/me/history/{id}", FindAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetParticipation")
            .WithSummary("A row of the history.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/me/history/years/{year}", ConfirmAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetYearStatement")
            .WithSummary("The yearly confirmation of contributions (C14-TS).")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<HistoryPage>, ProblemHttpResult>> ReadAsync(
        Citizen citizen, Fund fund, Month? from, Month? to, string? employer, int? count, string? after, string? of, HistoryRegister history, CancellationToken cancellationToken)
    {
        if (RecordRequests.Fault(count, after) is { } fault)
        {
            return Problems.BadRequest(fault);
        }

        // A number is read as a fund as well, whether or not there is one.
        if (!Enum.IsDefined(fund))
        {
            return Problems.BadRequest("There is no such fund.");
        }

        // PostgreSQL keeps no text with a NUL, and would be taken for broken.
        if (from > to || employer?.Length > LongestCode || employer?.Any(char.IsControl) is true)
        {
            return Problems.BadRequest("The first month is not behind the last one, and the code of an employer has at most 10 characters that can be seen.");
        }

        var query = new HistoryQuery(fund, from, to, employer, count ?? RecordServices.UsualCount, RecordRequests.CursorOf(after));
        return await history.ReadAsync(citizen, query, of, cancellationToken) is { } page ? TypedResults.Ok(page) : Problems.NotFound();
    }

    private static async Task<Results<Ok<HistorySummary>, ProblemHttpResult>> SumAsync(Citizen citizen, string? of, HistoryRegister history, CancellationToken cancellationToken) =>
        await history.SumAsync(citizen, of, cancellationToken) is { } summary ? TypedResults.Ok(summary) : Problems.NotFound();

    private static async Task<Results<Ok<Participation>, ProblemHttpResult>> FindAsync(Citizen citizen, string id, string? of, HistoryRegister history, CancellationToken cancellationToken) =>
        await history.FindAsync(citizen, id, of, cancellationToken) is { } row ? TypedResults.Ok(row) : Problems.NotFound();

    private static async Task<Results<Ok<YearStatement>, ProblemHttpResult>> ConfirmAsync(Citizen citizen, int year, string? of, HistoryRegister history, CancellationToken cancellationToken) =>
        year is < FirstYear or > LastYear ? Problems.BadRequest("The year is between 1950 and 2099.")
        : await history.ConfirmAsync(citizen, year, of, cancellationToken) is { } statement ? TypedResults.Ok(statement)
        : Problems.NotFound();
}
