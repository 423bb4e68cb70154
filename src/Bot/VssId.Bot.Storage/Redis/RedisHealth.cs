using Microsoft.Extensions.Diagnostics.HealthChecks;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Storage.Redis;

/// <summary>Ready as long as the store answers (R33).</summary>
internal sealed class RedisHealth(RedisConnection connection) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await connection.PingAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreUnavailableException unavailable)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store of conversations does not answer.", unavailable);
        }
    }
}
