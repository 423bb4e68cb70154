using Microsoft.EntityFrameworkCore;
using VssId.Backend.Locations;
using VssId.Backend.Officers;
using VssId.Backend.Sampling;

namespace VssId.Backend.Database;

/// <summary>Brings the database up to date, and puts in the sample cast, before the first request is taken.</summary>
internal sealed class DatabaseStart(IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BackendContext>();
        context.Database.SetCommandTimeout(DatabaseOptions.ForUpkeep);
        await context.Database.MigrateAsync(cancellationToken);
        if (context.Database.IsSqlite())
        {
            // Readers and the writer do not wait for each other; the setting stays in the file.
            await context.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
        }

        await scope.ServiceProvider.GetRequiredService<SampleLoader>().LoadCastAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<LocationLoader>().LoadKnownAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<SampleOfficer>().LoadAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
