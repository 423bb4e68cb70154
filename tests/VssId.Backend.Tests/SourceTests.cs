using VssId.Backend.Client;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>What one source may cause (R8), on either database.</summary>
public abstract class SourceTests(House house)
{
    [Fact]
    public async Task A_source_asks_codes_for_three_accounts_a_day()
    {
        var source = house.NewPlace().Source;
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.NewPersonAsync()));
        var begin = house.Clock.GetUtcNow();
        foreach (var someone in people[..3])
        {
            await house.StartAsync(someone.Number, house.NewPlace(source: source));
            house.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        var refusal = await House.RefusalAsync(() => house.StartAsync(people[3].Number, house.NewPlace(source: source)));
        refusal.Type.ShouldBe(ProblemTypes.TooManyCodes);
        refusal.RetryAt.ShouldBe(begin.AddDays(1));
        // Those three go on, from another source the fourth does too, and the same name on another channel is another source.
        await house.StartAsync(people[1].Number, house.NewPlace(source: source));
        await house.StartAsync(people[3].Number, house.NewPlace());
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.StartAsync(people[3].Number, house.NewPlace("zalo", source));

        house.Clock.Advance(begin.AddDays(1) - house.Clock.GetUtcNow() - TimeSpan.FromMilliseconds(1));
        await House.RefusalAsync(() => house.StartAsync(people[3].Number, house.NewPlace(source: source)));
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await house.StartAsync(people[3].Number, house.NewPlace(source: source));
    }

    [Fact]
    public async Task Numbers_that_are_not_on_record_count_as_accounts()
    {
        var source = house.NewPlace().Source;
        foreach (var number in new[] { "9770000001", "9770000002", "9770000003" })
        {
            await house.StartAsync(number, house.NewPlace(source: source));
        }

        var someone = await house.NewPersonAsync();
        (await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace(source: source)))).Type.ShouldBe(ProblemTypes.TooManyCodes);
    }

    [Fact]
    public async Task A_source_causes_as_many_codes_in_five_minutes_as_the_limit_says()
    {
        var source = house.NewPlace().Source;
        var people = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.NewPersonAsync()));
        var begin = house.Clock.GetUtcNow();
        for (var i = 0; i < 25; i++)
        {
            await house.StartAsync(people[i % 3].Number, house.NewPlace(source: source));
            house.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var refusal = await House.RefusalAsync(() => house.StartAsync(people[1].Number, house.NewPlace(source: source)));
        refusal.RetryAt.ShouldBe(begin.AddMinutes(5));
        house.Clock.Advance(begin.AddMinutes(5) - house.Clock.GetUtcNow() - TimeSpan.FromMilliseconds(1));
        await House.RefusalAsync(() => house.StartAsync(people[1].Number, house.NewPlace(source: source)));
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await house.StartAsync(people[1].Number, house.NewPlace(source: source));
        // The next slot is a second younger.
        (await House.RefusalAsync(() => house.StartAsync(people[2].Number, house.NewPlace(source: source)))).RetryAt.ShouldBe(begin.AddMinutes(5).AddSeconds(1));
    }
}

public sealed class SourcesOnSqlite(FastSqliteHouse house) : SourceTests(house), IClassFixture<FastSqliteHouse>;

public sealed class SourcesOnPostgres(FastPostgresHouse house) : SourceTests(house), IClassFixture<FastPostgresHouse>;
