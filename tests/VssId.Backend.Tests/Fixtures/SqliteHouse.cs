namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend on SQLite.</summary>
public class SqliteHouse : House
{
    protected override Task<string> ConnectionAsync() => Task.FromResult($"Data Source={Path.Combine(Folder, "backend.db")}");
}
