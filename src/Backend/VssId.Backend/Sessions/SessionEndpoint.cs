using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;

namespace VssId.Backend.Sessions;

/// <summary>Sessions over HTTP.</summary>
internal static class SessionEndpoint
{
    public static void MapSessions(this RouteGroupBuilder group)
    {
        group.MapDelete("/session", EndAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("EndSession")
            .WithSummary("Ends the session.");
        group.MapDelete("/sessions", EndAllAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("EndAllSessions")
            .WithSummary("Ends the session, and forgets every conversation in which the account was signed in; these are told.");
    }

    private static async Task<NoContent> EndAsync(Citizen citizen, SessionRegister sessions, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(citizen, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndAllAsync(Citizen citizen, SessionRegister sessions, CancellationToken cancellationToken) =>
        await sessions.EndAllAsync(citizen, cancellationToken) ? TypedResults.NoContent() : Problems.SessionEnded();
}
