using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client.Rights;
using VssId.Backend.Sessions;

namespace VssId.Backend.Rights;

/// <summary>Consents over HTTP.</summary>
internal static class ConsentEndpoint
{
    private const int VersionLength = 16;

    public static void MapConsents(this RouteGroupBuilder group, RouteGroupBuilder posts)
    {
        group.MapGet("/me/consents", ReadAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetConsents")
            .WithSummary("The consents of the citizen who is signed in.");
        posts.MapPost("/me/consents", ChangeAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("ChangeConsent")
            .WithSummary("Gives or withdraws a consent. That for the account is withdrawn by a wish for deletion only.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<Consents>> ReadAsync(Citizen citizen, ConsentRegister consents, CancellationToken cancellationToken) =>
        TypedResults.Ok(await consents.ReadAsync(citizen, cancellationToken));

    private static async Task<Results<Ok<Consents>, ProblemHttpResult>> ChangeAsync(
        Citizen citizen, ConsentChange change, ConsentRegister consents, CancellationToken cancellationToken) =>
        !Enum.IsDefined(change.Purpose) ? Problems.BadRequest("There is no such purpose.")
        : !IsVersion(change.Version) ? Problems.BadRequest("The version is the first 16 hex digits of SHA-256 of the text, in small letters.")
        : change is { Purpose: ConsentPurpose.Account, IsGiven: false } ? Problems.ConsentNeeded("The account needs this consent; to withdraw it is a wish for deletion.")
        : TypedResults.Ok(await consents.ChangeAsync(citizen, change, cancellationToken));

    private static bool IsVersion(string version) => version.Length == VersionLength && version.All(char.IsAsciiHexDigitLower);
}
