using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;

namespace VssId.Backend.Sessions;

/// <summary>Sessions over HTTP.</summary>
internal static class SessionEndpoint
{
    public static void MapSessions(this RouteGroupBuilder group) => group
        .MapDelete("/session", EndAsync)
        .RequireAuthorization(AccessServices.Citizens)
        .WithName("EndSession")
        .WithSummary("Ends the session.");

    private static async Task<NoContent> EndAsync(Citizen citizen, SessionRegister sessions, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(citizen, cancellationToken);
        return TypedResults.NoContent();
    }
}
