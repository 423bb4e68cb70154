using Microsoft.EntityFrameworkCore;

namespace VssId.Backend.Database;

/// <summary>The database as a server; owns the migrations of PostgreSQL.</summary>
internal sealed class PostgresBackendContext(DbContextOptions<PostgresBackendContext> options) : BackendContext(options);
