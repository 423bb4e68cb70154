using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Refit;
using VssId.Backend.Client;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>The database of codes and limits is down (R12): no code leaves, none is accepted, and that is said within two seconds.</summary>
public static class StoreDownTests
{
    // The promise is 2 s; the rest is for a test machine that is busy with others.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3.5);

    public sealed class OnPostgres(PostgresHouseOnAWire house) : IClassFixture<PostgresHouseOnAWire>, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            await house.CloseAsync();
            house.Settings["Database:Deadline"] = "00:00:01";
            await house.OpenAsync();
        }

        public async ValueTask DisposeAsync() => await house.Wire.DisposeAsync();

        [Fact]
        public async Task A_database_that_hangs_or_is_gone_is_told_at_once_and_work_goes_on_when_it_is_back()
        {
            var (someone, place) = (await house.NewPersonAsync(), house.NewPlace());
            var (challenge, code) = await house.CodeAsync(someone, place);
            var sent = house.Texts.Count;
            using var desk = await house.NewDeskAsync();

            house.Wire.Hang();
            await UnavailableAsync(house, challenge, code, place);
            house.Wire.Cut();
            await UnavailableAsync(house, challenge, code, place);
            var (status, page) = await desk.OpenAsync();
            status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.ShouldContain("Hệ thống đang bận");
            desk.Response!.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
            house.Texts.Count.ShouldBe(sent);

            house.Wire.Mend();
            (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Right);
            (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    public sealed class OnSqlite(SqliteHouse house) : IClassFixture<SqliteHouse>
    {
        [Fact]
        public async Task A_database_that_somebody_else_holds_is_told_at_once_and_work_goes_on_afterwards()
        {
            var (someone, place) = (await house.NewPersonAsync(), house.NewPlace());
            var (challenge, code) = await house.CodeAsync(someone, place);
            var sent = house.Texts.Count;
            await using (var connection = new SqliteConnection(house.Settings["ConnectionStrings:Backend"]))
            {
                await connection.OpenAsync(TestContext.Current.CancellationToken);
                await using var transaction = connection.BeginTransaction();
                await UnavailableAsync(house, challenge, code, place);
            }

            house.Texts.Count.ShouldBe(sent);
            (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Right);
        }
    }

    private static async Task UnavailableAsync(House house, Challenge challenge, string code, Place place)
    {
        Func<Task>[] calls = [() => house.StartAsync("9740000001", house.NewPlace()), () => house.TryAsync(challenge.Id, code, place)];
        foreach (var call in calls)
        {
            var watch = Stopwatch.StartNew();
            var refusal = BackendProblem.Of(await call.ShouldThrowAsync<ApiException>()).ShouldNotBeNull();
            watch.Elapsed.ShouldBeLessThan(Longest);
            refusal.Type.ShouldBe(ProblemTypes.Unavailable);
            refusal.Status.ShouldBe(503);
        }
    }
}
