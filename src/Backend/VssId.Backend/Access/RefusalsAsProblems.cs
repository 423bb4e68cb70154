using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using VssId.Backend.Officers;
using VssId.Backend.Officers.Pages;

namespace VssId.Backend.Access;

/// <summary>Answers whoever is not let in: services in the words of the contract, officers with a page.</summary>
internal sealed class RefusalsAsProblems(OfficerForms forms) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Succeeded ? next(context)
        : policy.AuthenticationSchemes.Contains(OfficerAuthentication.Name, StringComparer.Ordinal) ? RefuseOfficer(context).ExecuteAsync(context)
        : context.Features.Get<SignedRequest>() is null ? Problems.BadSignature().ExecuteAsync(context)
        : Problems.SessionEnded().ExecuteAsync(context);

    private IResult RefuseOfficer(HttpContext context) => context.Features.Get<OfficerOnDuty>() is { } officer
        ? OfficerPages.Forbidden(officer, forms.For(officer))
        : new SeeOther(OfficerEndpoint.Path + "/sign-in");
}
