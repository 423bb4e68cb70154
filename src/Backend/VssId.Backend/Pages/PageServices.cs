using VssId.Backend.Secrets;

namespace VssId.Backend.Pages;

/// <summary>Registers the secure pages.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<PageOptions>()
            .BindConfiguration("Pages")
            .PostConfigure<IHostEnvironment>((options, environment) =>
            {
                if (string.IsNullOrEmpty(options.Url) && environment.IsDevelopment())
                {
                    options.Url = DevelopmentSecrets.PagesUrl;
                }
            })
            .ValidateDataAnnotations()
            .Validate(options => IsSafe(options.Url), "Pages:Url is an https address without query, because passwords travel there; http is taken for this machine only.")
            .ValidateOnStart();
        return services.AddScoped<PageOpening>().AddScoped<PageJudge>().AddScoped<PageDesk>();
    }

    private static bool IsSafe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { Query: "", Fragment: "", UserInfo: "" }
        && url.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '/' or '.' or '-' or '_');
}
