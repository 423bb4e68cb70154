using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Sessions;

namespace VssId.Backend.Access;

/// <summary>Knows citizens by the token of their session and the place they speak from, in a call that a known service signed.</summary>
internal sealed class CitizenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SessionRegister sessions,
    BackendMeter meter) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Citizen";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Without a signature the session is not even looked up: a stranger must not keep it alive.
        if (!(await Context.AuthenticateAsync(ServiceAuthentication.Name)).Succeeded)
        {
            return AuthenticateResult.NoResult();
        }

        var channel = Request.Headers[Place.ChannelHeader].ToString();
        var conversation = Request.Headers[Place.ConversationHeader].ToString();
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var authorization)
            || !string.Equals(authorization.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            || authorization.Parameter is not { } token
            || !Requests.IsPlace(channel, conversation)
            || await sessions.KnowAsync(token, channel, conversation, Context.RequestAborted) is not { } citizen)
        {
            meter.Refused("session");
            return AuthenticateResult.Fail("There is no such session.");
        }

        Context.Features.Set(citizen);
        var identity = new ClaimsIdentity([new Claim(AccessServices.CitizenClaim, citizen.Account.ToString(CultureInfo.InvariantCulture))], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }
}
