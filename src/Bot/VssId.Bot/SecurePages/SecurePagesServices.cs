namespace VssId.Bot.SecurePages;

/// <summary>Registers and maps the secure pages.</summary>
internal static class SecurePagesServices
{
    /// <summary>Nothing from anywhere but one style sheet, forms to the page itself, and no frame around it.</summary>
    private const string ContentPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddSecurePages(this IServiceCollection services)
    {
        services.AddOptions<SecurePageOptions>().BindConfiguration("SecurePages").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(limiter => limiter.AddPolicy<string, SecurePagesLimit>(SecurePagesLimit.Name));
        return services.AddSingleton<SecurePagesMeter>().AddSingleton<SecurePagesEndpoint>();
    }

    /// <summary>Gives every answer under the path of the pages its headers, refusals too.</summary>
    public static IApplicationBuilder UseSecurePageHeaders(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(SecurePagesEndpoint.Path, StringComparison.Ordinal), branch => branch.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers.CacheControl = "no-store";
            // Not "no-referrer": with it browsers say "null" for the origin of a form.
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            return next(context);
        }));

    public static void MapSecurePages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SecurePagesEndpoint.Path, (HttpRequest request, SecurePagesEndpoint pages, CancellationToken cancellationToken) => pages.ShowAsync(request, cancellationToken))
            .RequireRateLimiting(SecurePagesLimit.Name);
        endpoints.MapPost(SecurePagesEndpoint.Path, (HttpRequest request, SecurePagesEndpoint pages, CancellationToken cancellationToken) => pages.TakeAsync(request, cancellationToken))
            .RequireRateLimiting(SecurePagesLimit.Name);
        endpoints.MapGet(SecurePagesEndpoint.Path + "/style.css", () => TypedResults.Stream(typeof(SecurePagesServices).Assembly.GetManifestResourceStream("SecurePages/style.css")!, "text/css; charset=utf-8"));
    }
}
