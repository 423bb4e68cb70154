using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using VssId.Backend.Access;

namespace VssId.Backend.Officers;

/// <summary>Knows officers by the cookie of their session.</summary>
internal sealed class OfficerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    OfficerSessions sessions,
    BackendMeter meter) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Officer";

    public const string OfficerClaim = "officer";

    public const string RoleClaim = "office-role";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[OfficerCookies.Session] is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await sessions.KnowAsync(token, Context.RequestAborted) is not { } officer)
        {
            meter.Refused("officer-session");
            return AuthenticateResult.Fail("There is no such session.");
        }

        Context.Features.Set(officer);
        var identity = new ClaimsIdentity([new Claim(OfficerClaim, officer.Id.ToString(CultureInfo.InvariantCulture)), new Claim(RoleClaim, officer.Role.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }
}
