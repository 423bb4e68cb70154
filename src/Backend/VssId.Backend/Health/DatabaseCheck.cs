using Microsoft.Extensions.Diagnostics.HealthChecks;
using VssId.Backend.Database;

namespace VssId.Backend.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseCheck(BackendContext context) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext healthCheckContext, CancellationToken cancellationToken = default) =>
        await context.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}
