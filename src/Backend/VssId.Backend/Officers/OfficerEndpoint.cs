using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Officers.Pages;

namespace VssId.Backend.Officers;

/// <summary>The officers' pages over HTTP, below <c>/officers</c>. Whom they are about stands in bodies, never in addresses.</summary>
/// <remarks>
/// Posts carry no idempotency key (R39): browsers send none. Repeating one changes nothing: a code of the second factor is taken once, and a lock that was seen is unlocked once.
/// </remarks>
internal static class OfficerEndpoint
{
    /// <summary>What all addresses begin with.</summary>
    public const string Path = "/officers";

    /// <summary>What is said about a number that is none.</summary>
    public const string WrongNumber = "Mã số BHXH có 10 số, số định danh có 12 số. Anh/chị hãy nhập lại.";

    // Browsers load nothing else, run no script and show the pages in no frame.
    private const string ContentPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Pictures stand on the pages of registrations only.
    private const string ContentPolicyWithPictures = ContentPolicy + "; img-src 'self'";

    public static void MapOfficers(this IEndpointRouteBuilder routes)
    {
        // Browsers ask for it where pictures are allowed; there is none.
        routes.MapGet("/favicon.ico", () => TypedResults.NoContent()).AllowAnonymous().ExcludeFromDescription();
        var pages = routes.MapGroup(Path).ExcludeFromDescription();
        pages.MapGet("/style.css", Style).AllowAnonymous();
        pages.MapGet("/sign-in", SignInPage).AllowAnonymous();
        pages.MapGet("", Home).RequireAuthorization(OfficerServices.Officers);
        var posts = pages.MapGroup(string.Empty).AddEndpointFilter<RouteGroupBuilder, OfficerForms>();
        posts.MapPost("/sign-in", SignInAsync).AllowAnonymous();
        posts.MapPost("/sign-out", SignOutAsync).RequireAuthorization(OfficerServices.Officers);
        posts.MapPost("/search", SearchAsync).RequireAuthorization(OfficerServices.Unlockers);
        posts.MapPost("/unlock", UnlockAsync).RequireAuthorization(OfficerServices.Unlockers);
        pages.MapFilePages(posts);
        pages.MapRegistrationPages(posts);
    }

    /// <summary>Sets the headers of the pages, on refusals too.</summary>
    public static IApplicationBuilder UseOfficerHeaders(this IApplicationBuilder app) =>
        app.UseWhen(IsPage, branch => branch.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(RegistrationEndpoints.Path, StringComparison.Ordinal) ? ContentPolicyWithPictures : ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers.CacheControl = "no-store";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                return Task.CompletedTask;
            });
            return next(context);
        }));

    /// <summary>Whether a request is for one of the pages.</summary>
    public static bool IsPage(HttpContext context) => context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    private static FileStreamHttpResult Style() =>
        TypedResults.Stream(typeof(OfficerEndpoint).Assembly.GetManifestResourceStream("VssId.Backend.Officers.Pages.style.css")!, "text/css; charset=utf-8");

    private static ContentHttpResult SignInPage(HttpContext http, OfficerForms forms, SampleOfficer sample) =>
        OfficerPages.SignIn(forms.ForSignIn(http), alert: null, StatusCodes.Status200OK, sample.Credentials);

    private static ContentHttpResult Home(OfficerOnDuty officer, OfficerForms forms) => OfficerPages.Home(officer, forms.For(officer));

    private static async Task<Results<SeeOther, ContentHttpResult>> SignInAsync(HttpContext http, OfficerSignIn signIn, OfficerForms forms, SampleOfficer sample, BackendMeter meter)
    {
        switch (await signIn.TryAsync(Field(http, "login"), Field(http, "password"), Field(http, "code"), http.RequestAborted))
        {
            case SignInOutcome.SignedIn signedIn:
                http.Response.Cookies.Append(OfficerCookies.Session, signedIn.Token, OfficerCookies.Options);
                http.Response.Cookies.Delete(OfficerCookies.Form, OfficerCookies.Options);
                return new SeeOther(Path);
            case SignInOutcome.Wrong:
                meter.Refused("officer-wrong");
                return Again("Tên đăng nhập, mật khẩu hoặc mã chưa đúng. Mỗi mã chỉ dùng một lần: anh/chị hãy chờ mã mới rồi nhập lại.", StatusCodes.Status401Unauthorized);
            case SignInOutcome.Locked:
                meter.Refused("officer-locked");
                return Again("Tên này tạm khóa vì nhập sai nhiều lần. Anh/chị hãy thử lại sau, hoặc nhờ quản trị hệ thống cấp lại.", StatusCodes.Status423Locked);
            case SignInOutcome.Busy:
                meter.Refused("officer-busy");
                return Again("Nhiều người đang đăng nhập. Anh/chị hãy thử lại sau ít giây.", StatusCodes.Status503ServiceUnavailable);
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        ContentHttpResult Again(string alert, int status) => OfficerPages.SignIn(forms.ForSignIn(http), alert, status, sample.Credentials);
    }

    private static async Task<SeeOther> SignOutAsync(HttpContext http, OfficerOnDuty officer, OfficerSessions sessions)
    {
        await sessions.EndAsync(officer, http.RequestAborted);
        http.Response.Cookies.Delete(OfficerCookies.Session, OfficerCookies.Options);
        return new SeeOther(Path + "/sign-in");
    }

    private static async Task<ContentHttpResult> SearchAsync(HttpContext http, OfficerOnDuty officer, UnlockDesk desk, OfficerForms forms)
    {
        if (NumberIn(http) is not { } number)
        {
            return OfficerPages.Home(officer, forms.For(officer), WrongNumber, StatusCodes.Status400BadRequest);
        }

        if (Choice<LookReason>(http, "reason") is not { } reason)
        {
            return OfficerPages.Home(officer, forms.For(officer), "Anh/chị hãy chọn lý do xem.", StatusCodes.Status400BadRequest);
        }

        return await desk.LookAsync(officer, number, reason, http.RequestAborted) is { } look
            ? OfficerPages.Look(officer, forms.For(officer), look)
            : OfficerPages.NotFound(officer, forms.For(officer));
    }

    private static async Task<ContentHttpResult> UnlockAsync(HttpContext http, OfficerOnDuty officer, UnlockDesk desk, OfficerForms forms)
    {
        if (desk.SeenBy(officer, Field(http, "seen")) is not { } seen
            || Choice<UnlockReason>(http, "reason") is not { } reason
            || Choice<ShownDocument>(http, "document") is not { } document)
        {
            return OfficerPages.Home(officer, forms.For(officer), "Chưa mở khóa: thiếu lý do hoặc giấy tờ. Anh/chị hãy xem lại tài khoản rồi chọn đủ.", StatusCodes.Status400BadRequest);
        }

        return await desk.UnlockAsync(officer, seen, reason, document, http.RequestAborted)
            ? OfficerPages.Unlocked(officer, forms.For(officer))
            : OfficerPages.NothingToUnlock(officer, forms.For(officer));
    }

    /// <summary>The number of a citizen in a form; null when it is none.</summary>
    public static string? NumberIn(HttpContext http)
    {
        var number = Field(http, "number").Replace(" ", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
        return number.Length is 10 or 12 && number.All(char.IsAsciiDigit) ? number : null;
    }

    /// <summary>A field of a form; empty when it is not there. The filter of the forms has read the body.</summary>
    public static string Field(HttpContext http, string name) => http.Request.Form[name] is [{ } value] ? value : string.Empty;

    /// <summary>A choice of a form; null when none was made.</summary>
    public static T? Choice<T>(HttpContext http, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Field(http, name), out var value) && Enum.IsDefined(value) ? value : null;
}
