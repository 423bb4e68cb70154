using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace VssId.Backend.Database;

/// <summary>Tells a database that is down or too slow from a mistake of ours.</summary>
internal static class StoreFault
{
    private const int SqliteConstraint = 19;

    /// <summary>Whether the database is the cause. EF Core and the drivers wrap what they meet, so causes are looked at as well.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        PostgresException postgres => postgres.SqlState is not ['2', '3', ..] and not ['4', '2', ..],
        SqliteException sqlite => sqlite.SqliteErrorCode != SqliteConstraint,
        DbException or TimeoutException => true,
        _ => Is(exception.InnerException),
    };
}
