namespace VssId.Backend.Database;

/// <summary>Lets writers in: one at a time on SQLite, all on PostgreSQL.</summary>
/// <remarks>SQLite has one writer anyway and lets the others try again by chance; here they queue in order, and waiting can be cancelled.</remarks>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim? turn;

    private WriteGate(SemaphoreSlim? turn) => this.turn = turn;

    public static WriteGate OneAtATime() => new(new SemaphoreSlim(1, 1));

    public static WriteGate Open() => new(turn: null);

    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        if (turn is not null)
        {
            await turn.WaitAsync(cancellationToken);
        }
    }

    public void Leave() => turn?.Release();

    public void Dispose() => turn?.Dispose();
}
