using VssId.Backend.Client;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Whoever locks the ways in by failures shuts nobody out who is in (R7), on either database.</summary>
public abstract class ShutOutTests(House house)
{
    [Theory]
    [InlineData("zalo")]
    [InlineData("webchat")]
    [InlineData("ussd")]
    public async Task A_running_session_goes_on_at_every_step_of_a_stranger_who_locks_the_ways_in(string channel)
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace(channel));
        var session = await house.SignInAsync(someone, place);
        var wasLocked = 0;
        for (var round = 0; round < 4; round++)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            var stranger = house.NewPlace();
            try
            {
                // By codes in the even rounds, by passwords in the odd ones.
                if (round % 2 == 0)
                {
                    var (challenge, code) = await house.CodeAsync(someone, stranger);
                    for (var i = 0; i < 5; i++)
                    {
                        wasLocked += (await house.TryAsync(challenge.Id, House.Wrong(code), stranger)).Outcome is AttemptOutcome.Locked ? 1 : 0;
                        await ReadsAsync(someone, session, place);
                    }
                }
                else
                {
                    var page = await house.SignInPageAsync(someone.Number, stranger);
                    for (var i = 0; i < 5; i++)
                    {
                        await house.TypeAsync(page.Key(), "khong dung 1");
                        await ReadsAsync(someone, session, place);
                    }
                }
            }
            catch (Refit.ApiException refused) when (BackendProblem.Of(refused)?.Type is ProblemTypes.Locked)
            {
                wasLocked++;
            }

            // A fresh code is sent and taken while the ways in are locked, and is forgotten by nobody's failures.
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            await house.RightCodeAsync(someone, session, place, ChallengePurpose.ShowProfile);
            await ReadsAsync(someone, session, place);
        }

        wasLocked.ShouldBeGreaterThan(0);
        (await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()))).Type.ShouldBe(ProblemTypes.Locked);
        await house.Client.EndSessionAsync(session.Token, place.ToHeaders(), CancellationToken.None);
        (await House.RefusalAsync(() => house.CardAsync(session, place))).Type.ShouldBe(ProblemTypes.SessionEnded);
    }

    private async Task ReadsAsync(Someone someone, Session session, Place place) => (await house.CardAsync(session, place)).Number.ShouldBe(someone.Number);
}

public sealed class ShutOutOnSqlite(FastSqliteHouse house) : ShutOutTests(house), IClassFixture<FastSqliteHouse>;

public sealed class ShutOutOnPostgres(FastPostgresHouse house) : ShutOutTests(house), IClassFixture<FastPostgresHouse>;
