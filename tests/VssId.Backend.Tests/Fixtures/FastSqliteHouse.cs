namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend whose codes may follow each other fast, so that the limit of sources is met before that of accounts.</summary>
public sealed class FastSqliteHouse : SqliteHouse
{
    public override ValueTask InitializeAsync()
    {
        Settings["Otp:SendGap"] = "00:00:01";
        Settings["Otp:SendsPerHour"] = "10";
        return base.InitializeAsync();
    }
}
