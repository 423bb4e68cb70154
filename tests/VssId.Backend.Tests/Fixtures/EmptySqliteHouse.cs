namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend with nothing on record.</summary>
public sealed class EmptySqliteHouse : SqliteHouse
{
    public override async ValueTask InitializeAsync()
    {
        Settings["ConnectionStrings:Backend"] = await ConnectionAsync();
        await OpenAsync();
    }
}
