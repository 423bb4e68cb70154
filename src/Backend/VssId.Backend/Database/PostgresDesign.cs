using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace VssId.Backend.Database;

/// <summary>Lets <c>dotnet ef migrations add … --context PostgresBackendContext --output-dir Database/Postgres/Migrations</c> work without a server.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresBackendContext>
{
    public PostgresBackendContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresBackendContext>().UseNpgsql("Host=design").Options);
}
