using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace VssId.Backend.Database;

/// <summary>Lets <c>dotnet ef migrations add … --context SqliteBackendContext --output-dir Database/Sqlite/Migrations</c> work without a running backend.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteBackendContext>
{
    public SqliteBackendContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBackendContext>().UseSqlite("Data Source=design.db").Options);
}
