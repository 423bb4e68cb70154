namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend whose wire to PostgreSQL can hang or be cut.</summary>
public sealed class PostgresHouseOnAWire(PostgresCluster cluster) : House
{
    internal Relay Wire { get; } = new(cluster.Port);

    protected override Task<string> ConnectionAsync() => cluster.CreateDatabaseAsync(Wire.Port);
}
