using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Numbers on record and numbers that are not look alike from outside (R11), on either database.</summary>
public abstract class StrangerTests(House house)
{
    [Fact]
    public async Task A_number_that_is_not_on_record_is_answered_in_the_same_words()
    {
        var someone = await house.NewPersonAsync();
        var known = await TranscriptAsync(someone.Number);
        var unknown = await TranscriptAsync("9760000001");

        unknown.ShouldBe(known);
        known.Count.ShouldBeGreaterThan(15);
        house.Texts.Has(someone.Phone).ShouldBeTrue();
    }

    [Fact]
    public async Task A_number_that_is_not_on_record_costs_the_same_statements()
    {
        var someone = await house.NewPersonAsync();
        var known = await StatementsAsync(someone.Number);
        var unknown = await StatementsAsync("9760000002");

        unknown.ShouldBe(known);
        known.ShouldContain(statement => statement.Contains("INSERT INTO outbox", StringComparison.Ordinal));
        known.ShouldContain(statement => statement.Contains("UPDATE challenges", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_a_text_for_a_number_that_is_not_on_record()
    {
        var before = house.Texts.Count;
        await house.StartAsync("9760000003", house.NewPlace());
        // A text that is really sent shows that the one before it was dealt with: both have gone through the outbox.
        await house.CodeAsync(await house.NewPersonAsync(), house.NewPlace());
        house.Texts.Count.ShouldBe(before + 1);
    }

    /// <summary>Everything that happens to somebody who guesses: status, type and words of each answer, without ids and times.</summary>
    private async Task<IReadOnlyList<string>> TranscriptAsync(string number)
    {
        using var http = new HttpClient();
        var lines = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            var place = house.NewPlace();
            var answer = await PostAsync(http, "/v1/challenges", new ChallengeRequest(number, ChallengePurpose.SignIn, place), lines);
            await PostAsync(http, "/v1/challenges", new ChallengeRequest(number, ChallengePurpose.SignIn, place), lines);
            var id = JsonDocument.Parse(answer).RootElement.GetProperty("id").GetGuid();
            for (var i = 0; i < 6; i++)
            {
                await PostAsync(http, $"/v1/challenges/{id}/attempts", new CodeAttempt("000000", place), lines);
            }

            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await PostAsync(http, "/v1/challenges", new ChallengeRequest(number, ChallengePurpose.SignIn, house.NewPlace()), lines);
        return lines;
    }

    private async Task<string> PostAsync<T>(HttpClient http, string path, T body, List<string> lines)
    {
        using var request = house.Signed(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body, BackendJson.Default.Options));
        request.Headers.Add("Idempotency-Key", house.NewKey());
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var shape = JsonDocument.Parse(text).RootElement.EnumerateObject()
            .Select(member => member.Name is "id" or "traceId" || DateTimeOffset.TryParse(member.Value.ToString(), out _) ? $"{member.Name}: …" : $"{member.Name}: {member.Value}");
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        lines.Add($"{(int)response.StatusCode} {string.Join(", ", shape)} {string.Join(", ", headers)}");
        return text;
    }

    private async Task<IReadOnlyList<string>> StatementsAsync(string number)
    {
        var place = house.NewPlace();
        house.Statements.Take();
        var challenge = await house.StartAsync(number, place);
        var started = house.Statements.Take().Select(statement => statement.Text).Where(OfRequest).ToList();
        await house.TryAsync(challenge.Id, "000000", place);
        return [.. started, .. house.Statements.Take().Select(statement => statement.Text).Where(OfRequest)];

        // What the sender does comes after the answer.
        static bool OfRequest(string statement) => !statement.Contains("UPDATE outbox", StringComparison.Ordinal) && !statement.Contains("DELETE FROM", StringComparison.Ordinal)
            && !statement.Contains("FROM outbox", StringComparison.Ordinal);
    }
}

public sealed class StrangersOnSqlite(SqliteHouse house) : StrangerTests(house), IClassFixture<SqliteHouse>;

public sealed class StrangersOnPostgres(PostgresHouse house) : StrangerTests(house), IClassFixture<PostgresHouse>;
