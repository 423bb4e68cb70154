using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Client;

namespace VssId.Backend.Access;

/// <summary>What the backend answers when it refuses (RFC 9457). The words are for operators and hold no personal data.</summary>
internal static class Problems
{
    /// <summary>Member that says when to try again.</summary>
    public const string RetryAt = "retryAt";

    public static ProblemHttpResult BadRequest(string title) => Problem(StatusCodes.Status400BadRequest, ProblemTypes.BadRequest, title);

    public static ProblemHttpResult BadSignature() =>
        Problem(StatusCodes.Status401Unauthorized, ProblemTypes.BadSignature, "The signature of the service is missing or wrong.");

    public static ProblemHttpResult SessionEnded() =>
        Problem(StatusCodes.Status401Unauthorized, ProblemTypes.SessionEnded, "The session is over, or belongs to another place.");

    public static ProblemHttpResult NotAllowed() =>
        Problem(StatusCodes.Status403Forbidden, ProblemTypes.NotAllowed, "This service may not do that.");

    public static ProblemHttpResult NotFound() =>
        Problem(StatusCodes.Status404NotFound, ProblemTypes.NotFound, "There is no such thing on record.");

    public static ProblemHttpResult KeyReused() =>
        Problem(StatusCodes.Status422UnprocessableEntity, ProblemTypes.KeyReused, "The idempotency key was used with another request.");

    public static ProblemHttpResult TooManyCodes(DateTimeOffset retryAt) =>
        Problem(StatusCodes.Status429TooManyRequests, ProblemTypes.TooManyCodes, "Codes were sent too often.", RetryAt, retryAt);

    public static ProblemHttpResult Locked(DateTimeOffset? until) =>
        Problem(StatusCodes.Status423Locked, ProblemTypes.Locked, "The sign-in by code is locked after failures.", "lockedUntil", until);

    public static ProblemHttpResult CodeNeeded() =>
        Problem(StatusCodes.Status409Conflict, ProblemTypes.CodeNeeded, "This needs a challenge whose code was right.");

    public static ProblemHttpResult ConsentNeeded(string title) => Problem(StatusCodes.Status409Conflict, ProblemTypes.ConsentNeeded, title);

    public static ProblemHttpResult PhoneNotTaken() =>
        Problem(StatusCodes.Status409Conflict, ProblemTypes.PhoneNotTaken, "The phone on record is this one already, or serves as many accounts as it may.");

    public static ProblemHttpResult FileOpen() =>
        Problem(StatusCodes.Status409Conflict, ProblemTypes.FileOpen, "As many files of this kind are open as may be.");

    public static ProblemHttpResult Unavailable() =>
        Problem(StatusCodes.Status503ServiceUnavailable, ProblemTypes.Unavailable, "The backend cannot do this now.");

    /// <summary>Puts the waiting time into the header as well, for callers that know HTTP only.</summary>
    public static void AddRetryAfter(ProblemDetailsContext context)
    {
        if (context.ProblemDetails.Extensions.TryGetValue(RetryAt, out var value) && value is string text)
        {
            var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            var wait = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) - now;
            context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static ProblemHttpResult Problem(int status, string type, string title, string? member = null, DateTimeOffset? time = null) =>
        TypedResults.Problem(
            statusCode: status,
            type: type,
            title: title,
            extensions: member is not null && time is { } value
                ? [new(member, value.ToString("O", CultureInfo.InvariantCulture))]
                : null);
}
