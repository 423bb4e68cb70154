using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace VssId.Backend.Health;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can serve.</summary>
internal static class HealthEndpoint
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", timeout: TimeSpan.FromSeconds(2));
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/readyz").AllowAnonymous();
    }
}
