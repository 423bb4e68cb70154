using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace VssId.Backend.Database;

/// <summary>Registers the database that the connection string names.</summary>
internal static class DatabaseServices
{
    private const string DefaultConnection = "Data Source=data/backend.db";

    /// <summary><c>ConnectionStrings:Backend</c> with a host is PostgreSQL, all else SQLite. Default: the file <c>data/backend.db</c>.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Backend") is { Length: > 0 } given ? given : DefaultConnection;
        if (IsPostgres(connection))
        {
            services.AddDbContextPool<BackendContext, PostgresBackendContext>((provider, options) =>
                Quietly(options.UseNpgsql(Postgres(connection, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Deadline))));
            services.AddSingleton(_ => WriteGate.Open());
        }
        else
        {
            var text = Sqlite(connection);
            services.AddDbContextPool<BackendContext, SqliteBackendContext>(options => Quietly(options.UseSqlite(text).AddInterceptors(new SqliteSettings())));
            services.AddSingleton(_ => WriteGate.OneAtATime());
        }

        services.AddOptions<DatabaseOptions>().BindConfiguration("Database").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<Work>();
        services.AddHostedService<DatabaseStart>();
        services.AddSingleton<Sweeper>().AddHostedService(provider => provider.GetRequiredService<Sweeper>());
        return services;
    }

    /// <summary>Whether a connection string is one of PostgreSQL.</summary>
    public static bool IsPostgres(string connection) =>
        connection.Split(';').Any(part => part.TrimStart().StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
            || part.TrimStart().StartsWith("Server=", StringComparison.OrdinalIgnoreCase));

    // Each statement at level Information would drown the rest. Their values are in no log at any level.
    private static void Quietly(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)));

    private static string Postgres(string connection, TimeSpan deadline)
    {
        var text = new NpgsqlConnectionStringBuilder(connection);
        var given = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = connection };
        if (!given.ContainsKey("Timeout"))
        {
            text.Timeout = 1;
        }

        if (!given.ContainsKey("Cancellation Timeout"))
        {
            // A server that hangs does not confirm that it cancelled: waiting for it would break the two seconds of R12.
            text.CancellationTimeout = -1;
        }

        if (!given.ContainsKey("Command Timeout"))
        {
            // Rolling back cannot be cancelled: over a wire that hangs it would wait the usual half minute. What may take long says so itself.
            text.CommandTimeout = (int)Math.Ceiling(deadline.TotalSeconds);
        }

        return text.ConnectionString;
    }

    private static string Sqlite(string connection)
    {
        var text = new SqliteConnectionStringBuilder(connection) { DefaultTimeout = 1 };
        if (Path.GetDirectoryName(Path.GetFullPath(text.DataSource)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return text.ConnectionString;
    }
}
