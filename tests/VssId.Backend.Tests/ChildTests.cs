using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.Visits;
using VssId.Backend.Family;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Every look-up that can be about a child is open to its parent alone (R40), on either database.</summary>
public abstract class ChildTests(House house)
{
    private const string Parent = "9900000017";
    private const string Child = "9900000023";
    private const string Stranger = "9900000020";

    private readonly HttpClient http = new();

    [Fact]
    public async Task What_is_asked_about_a_child_is_answered_to_its_parent_and_to_nobody_else()
    {
        var paths = await PathsAsync();
        var person = await house.PersonOfAsync(Child);
        var row = await house.InDatabaseAsync(context => context.Participations.Where(each => each.PersonId == person).OrderBy(each => each.Id).Select(each => each.Id).FirstAsync());
        var visit = await house.InDatabaseAsync(context => context.Visits.Where(each => each.PersonId == person).OrderBy(each => each.Id).Select(each => each.Id).FirstAsync());
        Dictionary<string, string> calls = new(StringComparer.Ordinal)
        {
            ["/v1/me/card"] = "/v1/me/card?",
            ["/v1/me/history"] = "/v1/me/history?fund=Bhyt&",
            ["/v1/me/history/summary"] = "/v1/me/history/summary?",
            ["/v1/me/history/{id}"] = string.Create(CultureInfo.InvariantCulture, $"/v1/me/history/{row}?"),
            ["/v1/me/history/years/{year}"] = "/v1/me/history/years/2025?",
            ["/v1/me/visits"] = "/v1/me/visits?",
            ["/v1/me/visits/{id}"] = string.Create(CultureInfo.InvariantCulture, $"/v1/me/visits/{visit}?"),
        };
        calls.Keys.ShouldBe(paths, ignoreOrder: true, "each path that takes a child is tried");

        var (token, place) = await OpenAsync(Parent);
        var of = (await house.Client.GetFamilyAsync(token, place.ToHeaders(), CancellationToken.None)).Items.ShouldHaveSingleItem().Id;
        var (other, elsewhere) = await OpenAsync(Stranger);
        // Her own child is hers; that of others is not, though she is a mother as well.
        var own = await house.InDatabaseAsync(async context =>
        {
            var guardianship = new GuardianshipRow { GuardianId = await context.People.Where(each => each.BhxhNumber == Stranger).Select(each => each.Id).SingleAsync(), Child = new() { BhxhNumber = "9900000901", FullName = "Lê Mẫu Con", BirthDate = new DateOnly(2020, 5, 5), Sex = Sex.Female } };
            context.Guardianships.Add(guardianship);
            await context.SaveChangesAsync();
            return guardianship.Id.ToString(CultureInfo.InvariantCulture);
        });
        foreach (var call in calls.Values)
        {
            (await AskAsync($"{call}of={of}", token, place)).ShouldBe(HttpStatusCode.OK, call);
            foreach (var stranger in new[] { of, "0", "-1", "x", "99999999999999999999", person.ToString(CultureInfo.InvariantCulture) }.Where(each => each != own))
            {
                (await AskAsync($"{call}of={stranger}", other, elsewhere)).ShouldBe(HttpStatusCode.NotFound, $"{call}of={stranger}");
            }

            (await AskAsync($"{call}of={own}", token, place)).ShouldBe(HttpStatusCode.NotFound, call);
        }

        // A row of the child is not one of the parent, nor one of another child.
        foreach (var call in new[] { calls["/v1/me/history/{id}"], calls["/v1/me/visits/{id}"] })
        {
            (await AskAsync(call, token, place)).ShouldBe(HttpStatusCode.NotFound, call);
            (await AskAsync($"{call}of={own}", other, elsewhere)).ShouldBe(HttpStatusCode.NotFound, call);
        }

        var looks = await house.InDatabaseAsync(context => context.AuditRows.Where(each => each.PersonId == person).Select(each => each.What).ToListAsync());
        looks.Order(StringComparer.Ordinal).ShouldBe(["card", "family", "history", "history, row", "history, totals", "history, year", "visit", "visits"], ignoreOrder: false, customMessage: "refusals are no looks");
    }

    [Fact]
    public async Task Children_stand_the_oldest_first_until_the_day_they_are_18()
    {
        var birthdays = new[] { new DateOnly(2008, 11, 24), new DateOnly(2008, 11, 25), new DateOnly(2024, 2, 29), new DateOnly(2015, 1, 1) };
        var (_, session, place) = await house.CastAsync("9900000026");
        await house.InDatabaseAsync(async context =>
        {
            var guardian = await context.People.SingleAsync(each => each.BhxhNumber == "9900000026");
            context.Guardianships.AddRange(birthdays.Select((day, index) => new GuardianshipRow { Guardian = guardian, Child = new() { BhxhNumber = $"999000095{index}", FullName = $"Lê Mẫu {index}", BirthDate = day, Sex = Sex.Female } }));
            return await context.SaveChangesAsync();
        });
        (await house.Client.GetFamilyAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items.Select(child => child.BirthDate).ShouldBe([birthdays[1], birthdays[3], birthdays[2]]);

        // Midnight is that of Vietnam.
        var midnight = new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero);
        house.Clock.Advance(midnight - house.Clock.GetUtcNow());
        (_, session, place) = await house.CastAsync("9900000026");
        (await house.Client.GetFamilyAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items.Select(child => child.BirthDate).ShouldBe([birthdays[3], birthdays[2]]);
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        using var document = JsonDocument.Parse(await http.GetStringAsync(new Uri(house.Address, "/openapi/v1.json"), TestContext.Current.CancellationToken));
        return [.. document.RootElement.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out var get) && get.TryGetProperty("parameters", out var parameters) && parameters.EnumerateArray().Any(each => each.GetProperty("name").GetString() == "of"))
            .Select(path => path.Name)];
    }

    // A session to which everything is open that can be.
    private async Task<(string Token, Place Place)> OpenAsync(string number)
    {
        var (someone, session, place) = await house.CastAsync(number);
        await house.ConsentAsync(session, place);
        house.Clock.Advance(TimeSpan.FromSeconds(61));
        var challenge = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ShowVisits);
        await house.Client.OpenVisitsAsync(new VisitsWish(challenge), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);
        return (session.Token, place);
    }

    private async Task<HttpStatusCode> AskAsync(string path, string token, Place place)
    {
        using var request = house.Signed(HttpMethod.Get, path);
        foreach (var (name, value) in place.ToHeaders())
        {
            request.Headers.Add(name, value);
        }

        request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

public sealed class ChildrenOnSqlite(CastSqliteHouse house) : ChildTests(house), IClassFixture<CastSqliteHouse>;

public sealed class ChildrenOnPostgres(CastPostgresHouse house) : ChildTests(house), IClassFixture<CastPostgresHouse>;
