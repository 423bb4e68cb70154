using Microsoft.EntityFrameworkCore.Storage;

namespace VssId.Backend.Database;

/// <summary>The transaction of a request: what it changes is kept together or not at all.</summary>
internal sealed class Work(BackendContext context, WriteGate gate) : IAsyncDisposable
{
    private readonly List<Action> afterCommit = [];
    private IDbContextTransaction? transaction;

    /// <summary>Whether there is something to keep. A refusal changes nothing, so that the same wish may be tried again.</summary>
    public bool Refused { get; private set; }

    /// <summary>Begins.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken);
        try
        {
            transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        }
        catch
        {
            gate.Leave();
            throw;
        }
    }

    /// <summary>Says that nothing of this is to be kept.</summary>
    public void Refuse() => Refused = true;

    /// <summary>Does something once everything is kept.</summary>
    public void AfterCommit(Action action) => afterCommit.Add(action);

    /// <summary>Keeps everything.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await transaction!.CommitAsync(cancellationToken);
        await EndAsync();
        afterCommit.ForEach(action => action());
    }

    /// <summary>Drops what was not kept.</summary>
    public ValueTask DisposeAsync() => transaction is null ? ValueTask.CompletedTask : EndAsync();

    private async ValueTask EndAsync()
    {
        try
        {
            await transaction!.DisposeAsync();
        }
        finally
        {
            transaction = null;
            context.ChangeTracker.Clear();
            gate.Leave();
        }
    }
}
