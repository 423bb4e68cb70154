using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>Keeps the statements that go to the database, with their values.</summary>
internal sealed class CollectingStatements : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string Text, (string Name, object? Value)[] Values)> statements = new();

    /// <summary>Takes out what was collected.</summary>
    public IReadOnlyList<(string Text, (string Name, object? Value)[] Values)> Take()
    {
        var taken = statements.ToArray();
        statements.Clear();
        return taken;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Keep(DbCommand command) =>
        statements.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
}
