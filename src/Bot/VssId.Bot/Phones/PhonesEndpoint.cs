using VssId.Bot.Pages;

namespace VssId.Bot.Phones;

/// <summary>The page with three phones, on which anybody tries the three channels in a browser.</summary>
internal static class PhonesEndpoint
{
    /// <summary>
    /// Maps the page to <c>/</c> and its files to <c>/phones/{file}</c>. Maps nothing outside Development: the page speaks to the
    /// simulators, which are mapped in Development only.
    /// </summary>
    /// <param name="endpoints">The routes of the host.</param>
    public static IEndpointRouteBuilder MapPhones(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            PageFiles.Of("Phones/").Map(endpoints, "/", "/phones");
        return endpoints;
    }
}
