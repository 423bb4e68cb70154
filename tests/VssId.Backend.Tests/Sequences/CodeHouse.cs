using Microsoft.EntityFrameworkCore;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests.Sequences;

/// <summary>A backend on SQLite whose senders and doors have stopped: what is in it is asked in process, for it is asked a hundred thousand times.</summary>
public sealed class CodeHouse : SqliteHouse
{
    private static readonly string[] Kept = ["people", "accounts", "cards", "facilities"];

    private string? clear;

    internal IReadOnlyList<Someone> People { get; private set; } = [];

    internal IReadOnlyList<long> Accounts { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        Settings["Logging:LogLevel:Default"] = "None";
        await base.InitializeAsync();
        var first = await NewPersonAsync();
        People = [first, await NewPersonAsync(phone: first.Phone), await NewPersonAsync()];
        Accounts = [await AccountOfAsync(People[0]), await AccountOfAsync(People[1]), await AccountOfAsync(People[2])];
        await App.StopAsync();
    }

    /// <summary>Forgets all that happened to the people on record.</summary>
    internal Task ForgetAsync() => InDatabaseAsync(context =>
    {
        Statements.Take();
        clear ??= string.Join(';', context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct(StringComparer.Ordinal)
            .Where(table => !Kept.Contains(table, StringComparer.Ordinal) && !table.StartsWith("audit", StringComparison.Ordinal)).Select(table => $"DELETE FROM {table}"));
        return context.Database.ExecuteSqlRawAsync(clear);
    });
}
