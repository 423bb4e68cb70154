namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend with the sample cast on record.</summary>
public sealed class CastSqliteHouse : SqliteHouse
{
    public override async ValueTask InitializeAsync()
    {
        Settings["ConnectionStrings:Backend"] = await ConnectionAsync();
        Settings["Sample:Load"] = "true";
        await OpenAsync();
    }
}
