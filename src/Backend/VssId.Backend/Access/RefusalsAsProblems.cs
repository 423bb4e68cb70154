using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace VssId.Backend.Access;

/// <summary>Answers whoever is not let in, in the words of the contract.</summary>
internal sealed class RefusalsAsProblems : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Succeeded ? next(context)
        : context.Features.Get<SignedRequest>() is null ? Problems.BadSignature().ExecuteAsync(context)
        : Problems.SessionEnded().ExecuteAsync(context);
}
