using System.Security.Cryptography;
using VssId.Backend.Database;

namespace VssId.Backend.Delivery;

/// <summary>Carries the rows of a book away: at once after the commit that put them in, and those that are found due later.</summary>
/// <typeparam name="TBook">The book.</typeparam>
internal abstract class Courier<TBook>(IServiceScopeFactory scopes, Signal<TBook> signal, TimeProvider clock, ILogger logger) : BackgroundService
    where TBook : IBook
{
    /// <summary>How many rows are under way at once.</summary>
    protected abstract int Carriers { get; }

    /// <summary>How often the table is looked at.</summary>
    protected abstract TimeSpan LookEvery { get; }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([.. Enumerable.Range(0, Carriers).Select(_ => CarryAllAsync(stoppingToken)), LookAsync(stoppingToken)]);

    /// <summary>Carries one row away, if it can still be taken.</summary>
    protected abstract Task CarryAsync(Guid id, TBook book, IServiceProvider services, CancellationToken cancellationToken);

    private async Task CarryAllAsync(CancellationToken cancellationToken)
    {
        await foreach (var id in signal.ReadAllAsync(cancellationToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await CarryAsync(id, scope.ServiceProvider.GetRequiredService<TBook>(), scope.ServiceProvider, cancellationToken);
            }
            catch (Exception exception) when (StoreFault.Is(exception))
            {
                Log.StoreFailed(logger, exception.GetBaseException().GetType().Name);
            }
            catch (CryptographicException)
            {
                // The key was changed under it. It stays in the table: an operator may bring the key back.
                Log.Unreadable(logger, id);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(LookEvery, clock, cancellationToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                foreach (var id in await scope.ServiceProvider.GetRequiredService<TBook>().DueAsync(cancellationToken))
                {
                    signal.Raise(id);
                }
            }
            catch (Exception exception) when (StoreFault.Is(exception))
            {
                Log.StoreFailed(logger, exception.GetBaseException().GetType().Name);
            }
        }
    }
}
