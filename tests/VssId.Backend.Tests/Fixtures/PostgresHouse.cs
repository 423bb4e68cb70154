namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend on PostgreSQL.</summary>
public class PostgresHouse(PostgresCluster cluster) : House
{
    protected override Task<string> ConnectionAsync() => cluster.CreateDatabaseAsync();
}
