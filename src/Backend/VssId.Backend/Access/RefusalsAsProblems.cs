using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Officers;
using VssId.Backend.Officers.Pages;

namespace VssId.Backend.Access;

/// <summary>Answers whoever is not let in: services in the words of the contract, officers with a page.</summary>
internal sealed class RefusalsAsProblems(OfficerForms forms, BackendMeter meter) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Succeeded ? next(context)
        : policy.AuthenticationSchemes.Contains(OfficerAuthentication.Name, StringComparer.Ordinal) ? RefuseOfficer(context).ExecuteAsync(context)
        : context.Features.Get<SignedRequest>() is null ? Problems.BadSignature().ExecuteAsync(context)
        : policy.AuthenticationSchemes.Contains(CitizenAuthentication.Name, StringComparer.Ordinal) ? Problems.SessionEnded().ExecuteAsync(context)
        : RefuseService().ExecuteAsync(context);

    private ProblemHttpResult RefuseService()
    {
        meter.Refused("service");
        return Problems.NotAllowed();
    }

    private IResult RefuseOfficer(HttpContext context)
    {
        if (context.Features.Get<OfficerOnDuty>() is not { } officer)
        {
            return new SeeOther(OfficerEndpoint.Path + "/sign-in");
        }

        meter.Refused("officer-role");
        return OfficerPages.Forbidden(officer, forms.For(officer));
    }
}
