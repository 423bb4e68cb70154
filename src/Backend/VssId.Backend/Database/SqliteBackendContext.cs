using Microsoft.EntityFrameworkCore;

namespace VssId.Backend.Database;

/// <summary>The database as a file; owns the migrations of SQLite.</summary>
internal sealed class SqliteBackendContext(DbContextOptions<SqliteBackendContext> options) : BackendContext(options);
