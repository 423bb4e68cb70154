using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
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
    public async Task Pages_for_a_number_that_is_not_on_record_are_answered_in_the_same_words()
    {
        var known = await PagesAsync((await house.NewPersonWithPasswordAsync()).Number);
        var withoutPassword = await PagesAsync((await house.NewPersonAsync()).Number);
        var unknown = await PagesAsync("9760000004");

        unknown.ShouldBe(known);
        withoutPassword.ShouldBe(known);
        known.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task A_page_for_a_number_that_is_not_on_record_costs_the_same_statements()
    {
        var known = await PageStatementsAsync((await house.NewPersonWithPasswordAsync()).Number);
        var unknown = await PageStatementsAsync("9760000005");

        unknown.ShouldBe(known);
        known.ShouldContain(statement => statement.Contains("INSERT INTO pages", StringComparison.Ordinal));
        known.ShouldContain(statement => statement.Contains("UPDATE pages", StringComparison.Ordinal));
        known.ShouldContain(statement => statement.Contains("INSERT INTO code_locks", StringComparison.Ordinal));
        known.ShouldContain(statement => statement.Contains("INSERT INTO outbox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_a_text_for_a_number_that_is_not_on_record()
    {
        // What others have put into the outbox before is gone when this one is here.
        await house.CodeAsync(await house.NewPersonAsync(), house.NewPlace());
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

    private async Task<IReadOnlyList<string>> PagesAsync(string number)
    {
        using var http = new HttpClient();
        var lines = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            var place = house.NewPlace();
            var page = JsonDocument.Parse(await PostAsync(http, "/v1/pages", new PageRequest(number, PagePurpose.SignIn, place, PageDelivery.Link), lines)).RootElement;
            var key = page.GetProperty("link").GetString()![^22..];
            lines.Add((await house.LookAsync(key) is { } look ? look with { Account = "…", ExpiresAt = default } : null)?.ToString() ?? "none");
            for (var i = 0; i < 6; i++)
            {
                await PostAsync(http, "/v1/page/answers", new PageAnswer(key, "khong dung 1"), lines);
            }

            await PostAsync(http, $"/v1/pages/{page.GetProperty("id").GetGuid()}/proofs", new PageProof("0000", place), lines);
            await PostAsync(http, "/v1/pages", new PageRequest(number, PagePurpose.SetPassword, place, PageDelivery.Link, Guid.Empty), lines);
        }

        await PostAsync(http, "/v1/pages", new PageRequest(number, PagePurpose.SignIn, house.NewPlace(), PageDelivery.Link), lines);
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await PostAsync(http, "/v1/pages", new PageRequest(number, PagePurpose.SetPassword, house.NewPlace(), PageDelivery.Text), lines);
        }

        return lines;
    }

    private async Task<IReadOnlyList<string>> PageStatementsAsync(string number)
    {
        var place = house.NewPlace();
        house.Statements.Take();
        var page = await house.SignInPageAsync(number, place);
        await house.LookAsync(page.Key());
        await house.TypeAsync(page.Key(), "khong dung 1");
        await house.ProveAsync(page.Id, "0000", place);
        await house.Client.OpenPageAsync(new PageRequest(number, PagePurpose.SetPassword, place, PageDelivery.Text), house.NewKey(), CancellationToken.None);
        return [.. house.Statements.Take().Select(statement => statement.Text).Where(OfRequest)];
    }

    private async Task<string> PostAsync<T>(HttpClient http, string path, T body, List<string> lines)
    {
        using var request = house.Signed(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body, BackendJson.Default.Options));
        request.Headers.Add("Idempotency-Key", house.NewKey());
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var shape = JsonDocument.Parse(text).RootElement.EnumerateObject()
            .Select(member => member.Name is "id" or "traceId" or "link" || DateTimeOffset.TryParse(member.Value.ToString(), out _) ? $"{member.Name}: …" : $"{member.Name}: {member.Value}");
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
    }

    // What the sender does comes after the answer.
    private static bool OfRequest(string statement) => !statement.Contains("UPDATE outbox", StringComparison.Ordinal) && !statement.Contains("DELETE FROM", StringComparison.Ordinal)
        && !statement.Contains("FROM outbox", StringComparison.Ordinal);
}

public sealed class StrangersOnSqlite(SqliteHouse house) : StrangerTests(house), IClassFixture<SqliteHouse>;

public sealed class StrangersOnPostgres(PostgresHouse house) : StrangerTests(house), IClassFixture<PostgresHouse>;
