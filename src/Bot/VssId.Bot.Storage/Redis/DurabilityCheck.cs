using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace VssId.Bot.Storage.Redis;

/// <summary>Warns after the start when the store keeps no append-only file outside Development (R32).</summary>
internal sealed class DurabilityCheck(RedisConnection connection, IHostEnvironment environment, TimeProvider time, ILogger<DurabilityCheck> logger) : BackgroundService
{
    private const int Tries = 30;
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (environment.IsDevelopment())
        {
            return;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await LookAsync(stoppingToken);
                return;
            }
            catch (Exception failure) when (failure is RedisException or TimeoutException)
            {
                if (failure is RedisServerException || attempt == Tries)
                {
                    Log.DurabilityUnknown(logger, failure.GetType().Name);
                    return;
                }
            }

            await Task.Delay(Retry, time, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var multiplexer = await connection.MultiplexerAsync(cancellationToken);
        foreach (EndPoint endpoint in multiplexer.GetEndPoints())
        {
            var server = multiplexer.GetServer(endpoint);
            if (server.IsReplica)
            {
                continue;
            }

            var persistence = (string?)await server.ExecuteAsync("INFO", "persistence");
            if (persistence?.Contains("aof_enabled:0", StringComparison.Ordinal) ?? false)
            {
                Log.NotDurable(logger, endpoint.ToString()!);
            }
        }
    }
}
