using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using VssId.Backend.Client.Signing;

namespace VssId.Backend.Access;

/// <summary>Knows services by the signature of the request.</summary>
internal sealed class ServiceAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SignatureVerifier verifier,
    BackendMeter meter) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Service";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // The raw bytes are signed; the endpoint reads them again.
        Request.EnableBuffering();
        var hash = await SHA256.HashDataAsync(Request.Body, Context.RequestAborted);
        Request.Body.Position = 0;

        var header = Request.Headers[ServiceSignature.Header] is [var value] ? value : null;
        var target = Context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var verdict = verifier.Judge(header, Request.Method, target, hash, out var service);
        if (verdict != SignatureVerdict.Good)
        {
            meter.Refused($"signature-{verdict}");
            return AuthenticateResult.Fail("The signature is missing or wrong.");
        }

        Context.Features.Set(new SignedRequest(service!, hash));
        var identity = new ClaimsIdentity([new Claim(AccessServices.ServiceClaim, service!)], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }
}
