using VssId.Backend.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(PostgresCluster))]
