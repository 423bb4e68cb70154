using Microsoft.AspNetCore.Diagnostics;
using VssId.Backend.Database;
using VssId.Backend.Officers;
using VssId.Backend.Officers.Pages;

namespace VssId.Backend.Access;

/// <summary>Answers when something broke: a database that is down is said so, a form that cannot be read is the caller's, all else is ours.</summary>
internal sealed class FaultsAsProblems(ILogger<FaultsAsProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                await TypedResults.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, type: Client.ProblemTypes.BadRequest, title: "The request is too large.").ExecuteAsync(httpContext);
                return true;
            case BadHttpRequestException:
                await Problems.BadRequest("The request is not of the form the document says.").ExecuteAsync(httpContext);
                return true;
            case not null when StoreFault.Is(exception):
                Log.StoreFailed(logger, exception.GetBaseException().GetType().Name);
                await (OfficerEndpoint.IsPage(httpContext) ? (IResult)OfficerPages.Unavailable() : Problems.Unavailable()).ExecuteAsync(httpContext);
                return true;
            default:
                return false;
        }
    }
}
