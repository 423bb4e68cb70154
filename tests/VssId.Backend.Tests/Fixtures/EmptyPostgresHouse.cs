namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend with nothing on record.</summary>
public sealed class EmptyPostgresHouse(PostgresCluster cluster) : PostgresHouse(cluster)
{
    public override async ValueTask InitializeAsync()
    {
        Settings["ConnectionStrings:Backend"] = await ConnectionAsync();
        await OpenAsync();
    }
}
