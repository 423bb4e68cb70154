using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Database;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>The database itself.</summary>
public sealed class DatabaseTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    [Fact]
    public void The_migrations_of_both_databases_are_up_to_date_with_the_model()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        sqlite.Database.HasPendingModelChanges().ShouldBeFalse();
        using var postgres = new PostgresDesign().CreateDbContext([]);
        postgres.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Theory]
    [InlineData("Host=db;Username=x", true)]
    [InlineData("username=x; server=db", true)]
    [InlineData("Data Source=data/backend.db", false)]
    [InlineData("Data Source=Host.db", false)]
    public void The_connection_string_names_the_database(string connection, bool postgres) => DatabaseServices.IsPostgres(connection).ShouldBe(postgres);

    [Fact]
    public async Task No_statement_of_a_sign_in_reads_more_than_its_own_rows_or_counts_any()
    {
        var (someone, place) = (await house.NewPersonAsync(), house.NewPlace());
        house.Statements.Take();
        var (challenge, code) = await house.CodeAsync(someone, place);
        await house.TryAsync(challenge.Id, House.Wrong(code), place);
        var session = (await house.TryAsync(challenge.Id, code, place)).Session!;
        await house.CardAsync(session, place);
        await House.RefusalAsync(() => house.StartAsync(someone.Number, place));
        await NoStatementScansAsync(atLeast: 12);
    }

    [Fact]
    public async Task No_statement_of_an_officer_reads_more_than_its_own_rows_or_counts_any()
    {
        var (someone, officer) = (await house.NewPersonAsync(), await house.NewOfficerAsync());
        using var desk = new Desk(house.Address);
        house.Statements.Take();
        await desk.SignInAsync(officer, "000000");
        await desk.SignInAsync(officer, house.CodeOf(officer));
        await desk.LookAsync(someone.Number);
        await desk.UnlockAsync();
        await NoStatementScansAsync(atLeast: 12);
    }

    private async Task NoStatementScansAsync(int atLeast)
    {
        var statements = house.Statements.Take().DistinctBy(statement => statement.Text).ToList();
        statements.Count.ShouldBeGreaterThan(atLeast);

        await using var connection = new SqliteConnection(house.Settings["ConnectionStrings:Backend"]);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var (text, values) in statements)
        {
            text.ShouldNotContain("COUNT(", Case.Insensitive);
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + text;
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            await using var plan = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await plan.ReadAsync(TestContext.Current.CancellationToken))
            {
                plan.GetString(3).ShouldNotContain("SCAN", customMessage: text);
            }
        }
    }

    [Fact]
    public async Task The_file_has_a_write_ahead_log()
    {
        var mode = await house.InDatabaseAsync(context => context.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync());
        mode.ShouldBe(["wal"]);
    }

    [Fact]
    public async Task What_is_over_is_swept_and_what_is_not_stays()
    {
        var (old, young) = (house.NewPlace(), house.NewPlace());
        await house.SignInAsync(await house.NewPersonAsync(), old);
        (await RowsAsync()).ShouldAllBe(count => count > 0);
        house.Clock.Advance(TimeSpan.FromDays(1));
        var session = await house.SignInAsync(await house.NewPersonAsync(), young);
        await ((Sweeper)house.App.Services.GetService(typeof(Sweeper))!).SweepAsync(CancellationToken.None);

        // Of the young one: two answers, and one row in each other table.
        (await RowsAsync()).ShouldBe([2, 1, 1, 2, 1, 1]);
        await house.CardAsync(session, young);
    }

    private Task<int[]> RowsAsync() => house.InDatabaseAsync(async context => new[]
    {
        await context.KeptAnswers.CountAsync(), await context.Challenges.CountAsync(), await context.Sessions.CountAsync(),
        await context.SendLimits.CountAsync(), await context.SourceLimits.CountAsync(), await context.SourceSends.CountAsync(),
    });
}
