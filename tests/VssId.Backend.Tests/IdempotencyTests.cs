using System.Net;
using System.Text;
using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>A POST happens once for each key (R39), on either database.</summary>
public abstract class IdempotencyTests(House house)
{
    [Fact]
    public async Task The_same_key_gets_the_same_challenge_and_sends_nothing()
    {
        var someone = await house.NewPersonAsync();
        var (place, key) = (house.NewPlace(), house.NewKey());
        var first = await house.StartAsync(someone.Number, place, key);
        await house.Texts.NextAsync(someone.Phone);
        house.Clock.Advance(TimeSpan.FromMinutes(2));

        (await house.StartAsync(someone.Number, place, key)).ShouldBe(first);

        await house.CodeAsync(await house.NewPersonAsync(), house.NewPlace());
        house.Texts.Has(someone.Phone).ShouldBeFalse();
    }

    [Fact]
    public async Task Fifty_requests_with_one_key_at_once_have_one_effect()
    {
        var someone = await house.NewPersonAsync();
        var (place, key) = (house.NewPlace(), house.NewKey());
        var challenges = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => house.StartAsync(someone.Number, place, key)));
        challenges.Distinct().Count().ShouldBe(1);
        var code = (await house.Texts.NextAsync(someone.Phone)).Text[^6..];
        // A text that was put behind shows that no second one is on its way.
        await house.CodeAsync(await house.NewPersonAsync(), house.NewPlace());
        house.Texts.Has(someone.Phone).ShouldBeFalse();

        var tryKey = house.NewKey();
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => house.TryAsync(challenges[0].Id, code, place, tryKey)));
        results.ShouldAllBe(result => result.Outcome == AttemptOutcome.Right);
        results.Select(result => result.Session!.Token).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        await house.CardAsync(results[0].Session!, place);
    }

    [Fact]
    public async Task A_wrong_try_that_is_repeated_counts_once()
    {
        var place = house.NewPlace();
        var (challenge, code) = await house.CodeAsync(await house.NewPersonAsync(), place);
        var key = house.NewKey();
        for (var i = 0; i < 10; i++)
        {
            (await house.TryAsync(challenge.Id, House.Wrong(code), place, key)).TriesLeft.ShouldBe(4);
        }

        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Right);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var (place, key) = (house.NewPlace(), house.NewKey());
        await house.StartAsync((await house.NewPersonAsync()).Number, place, key);
        var other = (await house.NewPersonAsync()).Number;

        var refusal = await House.RefusalAsync(() => house.StartAsync(other, place, key));

        refusal.Type.ShouldBe(ProblemTypes.KeyReused);
        refusal.Status.ShouldBe(422);
        // Nothing was done for the other one.
        await house.StartAsync(other, place);
    }

    [Fact]
    public async Task A_key_is_remembered_for_a_day()
    {
        var someone = await house.NewPersonAsync();
        var (place, key) = (house.NewPlace(), house.NewKey());
        var first = await house.StartAsync(someone.Number, place, key);
        house.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        (await house.StartAsync(someone.Number, place, key)).ShouldBe(first);
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await house.StartAsync(someone.Number, place, key)).ShouldNotBe(first);
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var someone = await house.NewPersonAsync();
        await house.StartAsync(someone.Number, house.NewPlace());
        var (place, key) = (house.NewPlace(), house.NewKey());
        await House.RefusalAsync(() => house.StartAsync(someone.Number, place, key));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.StartAsync(someone.Number, place, key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two words")]
    public async Task Without_a_key_nothing_is_done(string? key)
    {
        using var http = new HttpClient();
        var body = JsonSerializer.SerializeToUtf8Bytes(new ChallengeRequest("9750000001", ChallengePurpose.SignIn, house.NewPlace()), BackendJson.Default.ChallengeRequest);
        using var request = house.Signed(HttpMethod.Post, "/v1/challenges", body);
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(ProblemTypes.BadRequest);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"number":null,"purpose":"SignIn","place":{"channel":"ussd","conversation":"c","source":"s"}}""")]
    [InlineData("""{"number":"9900000017","purpose":"Vote","place":{"channel":"ussd","conversation":"c","source":"s"}}""")]
    [InlineData("""{"number":"9900000017","purpose":99,"place":{"channel":"ussd","conversation":"c","source":"s"}}""")]
    [InlineData("""{"number":"9900000017","purpose":"SignIn","place":null}""")]
    public async Task A_body_of_another_form_is_refused(string body)
    {
        using var http = new HttpClient();
        using var request = house.Signed(HttpMethod.Post, "/v1/challenges", Encoding.UTF8.GetBytes(body));
        request.Headers.Add("Idempotency-Key", house.NewKey());
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(ProblemTypes.BadRequest);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var http = new HttpClient();
        using var request = house.Signed(HttpMethod.Post, "/v1/challenges", new byte[70_000]);
        request.Headers.Add("Idempotency-Key", house.NewKey());
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }
}

public sealed class IdempotencyOnSqlite(SqliteHouse house) : IdempotencyTests(house), IClassFixture<SqliteHouse>;

public sealed class IdempotencyOnPostgres(PostgresHouse house) : IdempotencyTests(house), IClassFixture<PostgresHouse>;
