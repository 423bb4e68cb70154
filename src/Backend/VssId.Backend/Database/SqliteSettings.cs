using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VssId.Backend.Database;

/// <summary>Settings that SQLite keeps for each connection.</summary>
/// <remarks>
/// One writer waits for another process at most a second: the answer "busy" is due within two (R12). With the write-ahead log,
/// <c>synchronous = NORMAL</c> never harms the file; pulling the plug may lose the last commits. Whoever minds takes PostgreSQL.
/// </remarks>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout = 1000; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
