using System.Buffers.Text;
using System.Security.Cryptography;
using VssId.Backend.Access;
using VssId.Backend.Officers.Pages;
using VssId.Backend.Secrets;

namespace VssId.Backend.Officers;

/// <summary>Keeps other sites from posting in an officer's name: each form carries a code over the cookie it was made for.</summary>
/// <remarks>The cookie is <c>SameSite=Strict</c> as well, and browsers that say from where a request comes are believed when they name another site.</remarks>
internal sealed class OfficerForms(BackendKeys keys, RandomNumberGenerator random, BackendMeter meter) : IEndpointFilter
{
    /// <summary>Field of the code.</summary>
    public const string Field = "form";

    /// <summary>The code for a form of sign-in; sets the cookie it is bound to.</summary>
    public string ForSignIn(HttpContext http)
    {
        if (OfficerTokens.HashOf(http.Request.Cookies[OfficerCookies.Form]) is not { } bound)
        {
            var value = random.NewToken();
            http.Response.Cookies.Append(OfficerCookies.Form, value, OfficerCookies.Options);
            bound = OfficerTokens.HashOf(value)!;
        }

        return Base64Url.EncodeToString(keys.NameOf("form of sign-in", Convert.ToHexStringLower(bound)));
    }

    /// <summary>The code for a form of an officer who is signed in.</summary>
    public string For(OfficerOnDuty officer) => Base64Url.EncodeToString(keys.NameOf("form of session", Convert.ToHexStringLower(officer.TokenHash)));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await IsOursAsync(http))
        {
            return await next(context);
        }

        meter.Refused("officer-form");
        return OfficerPages.FormRefused();
    }

    private async Task<bool> IsOursAsync(HttpContext http)
    {
        var request = http.Request;
        if (!IsUrlEncoded(request) || request.Headers["Sec-Fetch-Site"] is not ([] or ["same-origin"]))
        {
            return false;
        }

        string? expected = http.Features.Get<OfficerOnDuty>() is { } officer ? For(officer)
            : OfficerTokens.HashOf(request.Cookies[OfficerCookies.Form]) is { } bound ? Base64Url.EncodeToString(keys.NameOf("form of sign-in", Convert.ToHexStringLower(bound)))
            : null;
        try
        {
            var form = await request.ReadFormAsync(http.RequestAborted);
            return expected is not null && form[Field] is [{ } given]
                && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(given), System.Text.Encoding.UTF8.GetBytes(expected));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsUrlEncoded(HttpRequest request) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}
