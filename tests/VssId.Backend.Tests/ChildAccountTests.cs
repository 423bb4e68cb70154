using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Accounts of children under 18 through their parents, on either database, with the sample cast.</summary>
public abstract class ChildAccountTests(House house)
{
    [Fact]
    public async Task A_parent_opens_it_once_with_a_fresh_code_and_signs_in_for_the_child()
    {
        var (parent, session, place) = await house.CastAsync("9900000019");
        var child = (await house.Client.GetFamilyAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items.Single();
        (await OpenAsync(Guid.NewGuid())).Outcome.ShouldBe(ChildAccountOutcome.CodeOver);
        house.Clock.Advance(TimeSpan.FromSeconds(61));
        var challenge = await house.CodeRightAsync(parent.Phone, session, place, ChallengePurpose.ChildAccount);
        (await OpenAsync(challenge)).ShouldBe(new ChildAccount(ChildAccountOutcome.Opened, "9900000034"));
        (await house.NextNoticeAsync(parent.Phone)).ShouldContain("da mo");
        (await OpenAsync(challenge)).Outcome.ShouldBe(ChildAccountOutcome.HasAccount);
        house.Clock.Advance(TimeSpan.FromSeconds(61));
        var of = new Someone("9900000034", "", parent.Phone, child.FullName);
        (await house.SignInAsync(of, house.NewPlace("zalo"))).Token.ShouldNotBeNullOrEmpty();

        Task<ChildAccount> OpenAsync(Guid code) => house.Client.OpenChildAccountAsync(new ChildAccountWish(place, child.Id, code, HouseWithRegistrations.Version), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);
    }

    [Fact]
    public async Task Nobody_opens_it_for_the_child_of_somebody_else()
    {
        var (_, session, place) = await house.CastAsync("9900000020");
        (await house.Client.OpenChildAccountAsync(new ChildAccountWish(place, "1", Guid.NewGuid(), HouseWithRegistrations.Version), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None))
            .Outcome.ShouldBe(ChildAccountOutcome.TooOld);
    }

    public sealed class OnSqlite(CastSqliteHouse house) : ChildAccountTests(house), IClassFixture<CastSqliteHouse>;

    public sealed class OnPostgres(CastPostgresHouse house) : ChildAccountTests(house), IClassFixture<CastPostgresHouse>;
}
