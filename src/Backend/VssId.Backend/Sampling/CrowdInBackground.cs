using Microsoft.Extensions.Options;
using VssId.Backend.Database;

namespace VssId.Backend.Sampling;

/// <summary>Loads the crowd while requests are served, batch by batch.</summary>
internal sealed class CrowdInBackground(IServiceScopeFactory scopes, IOptions<SampleOptions> options, ILogger<CrowdInBackground> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Load != true || options.Value.People == 0)
        {
            return;
        }

        try
        {
            var loaded = 0;
            while (loaded < options.Value.People)
            {
                await using var scope = scopes.CreateAsyncScope();
                loaded = await scope.ServiceProvider.GetRequiredService<SampleLoader>().LoadCrowdAsync(stoppingToken);
            }

            Log.SamplesLoaded(logger, loaded);
        }
        catch (Exception exception) when (StoreFault.Is(exception))
        {
            // It goes on where it stopped at the next start.
            Log.StoreFailed(logger, exception.GetBaseException().GetType().Name);
        }
    }
}
