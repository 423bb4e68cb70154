using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Access;
using VssId.Backend.Client;
using VssId.Backend.Client.Signing;
using VssId.Backend.Officers;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Default deny, for each route that there is (R40), and the signature of services.</summary>
public sealed class AccessTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    private static readonly string[] OpenToAll = ["/healthz", "/readyz", "/openapi/{documentName}.json", "/favicon.ico", "/officers/style.css", "/officers/sign-in", "/officers/sign-in"];

    private readonly HttpClient http = new();

    [Fact]
    public void Only_health_document_and_sign_in_of_officers_are_open_to_all() =>
        Routes().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .ShouldBe(OpenToAll, ignoreOrder: true);

    [Fact]
    public async Task Nobody_gets_anything_from_any_other_route()
    {
        var closed = Routes().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null && !IsOfOfficers(route)).ToList();
        closed.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var (method, path) in closed.Select(Call))
        {
            using var request = new HttpRequestMessage(method, new Uri(house.Address, path));
            await RefusedAsync(request, ProblemTypes.BadSignature);
            using var forged = house.Signed(method, path, key: new byte[32]);
            await RefusedAsync(forged, ProblemTypes.BadSignature);
            using var unknown = house.Signed(method, path, service: "stranger");
            await RefusedAsync(unknown, ProblemTypes.BadSignature);
        }
    }

    [Fact]
    public async Task Only_the_citizen_who_is_signed_in_gets_data()
    {
        var personal = Routes().Where(route => route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == AccessServices.Citizens)).ToList();
        personal.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var (method, path) in personal.Select(Call))
        {
            var (right, other) = (house.NewPlace(), house.NewPlace());
            var rightful = await house.SignInAsync(await house.NewPersonAsync(), right);
            var stranger = await house.SignInAsync(await house.NewPersonAsync(), other);

            await RefusedAsync(Citizen(method, path, token: null, right), ProblemTypes.SessionEnded);
            await RefusedAsync(Citizen(method, path, "x", right), ProblemTypes.SessionEnded);
            await RefusedAsync(Citizen(method, path, stranger.Token, right), ProblemTypes.SessionEnded);
            await RefusedAsync(Citizen(method, path, rightful.Token, other), ProblemTypes.SessionEnded);
            using (var unsigned = Citizen(method, path, rightful.Token, right))
            {
                unsigned.Headers.Remove(ServiceSignature.Header);
                await RefusedAsync(unsigned, ProblemTypes.BadSignature);
            }

            using (var response = await http.SendAsync(Citizen(method, path, rightful.Token, right), TestContext.Current.CancellationToken))
            {
                // A POST needs a body of its own and a key, a look-up its subject, health data a consent: whoever may call hears that, and nobody else does.
                (method == HttpMethod.Post ? response.StatusCode is HttpStatusCode.BadRequest : response.IsSuccessStatusCode || response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Conflict).ShouldBeTrue(path);
            }

            house.Clock.Advance(TimeSpan.FromMinutes(15));
            await RefusedAsync(Citizen(method, path, stranger.Token, other), ProblemTypes.SessionEnded);
        }
    }

    [Fact]
    public async Task Only_an_officer_of_the_right_role_gets_a_page_of_officers()
    {
        var pages = Routes().Where(IsOfOfficers).ToList();
        pages.Count.ShouldBeGreaterThanOrEqualTo(4);
        var (someone, place) = (await house.NewPersonAsync(), house.NewPlace());
        var citizen = await house.SignInAsync(someone, place);
        foreach (var page in pages)
        {
            var (method, path) = Call(page);
            var policies = page.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToList();
            var role = policies.Contains(OfficerServices.Filers) ? OfficerRole.Files : policies.Contains(OfficerServices.Reviewers) ? OfficerRole.Review : OfficerRole.Unlock;
            OfficerRole[] others = [.. new[] { OfficerRole.Unlock, OfficerRole.Files, OfficerRole.Review }.Where(other => other != role)];
            using var right = await house.NewDeskAsync(role);
            using var neighbour = await house.NewDeskAsync(others[0]);
            using var reviewer = await house.NewDeskAsync(others[1]);
            using var auditor = await house.NewDeskAsync(OfficerRole.Audit);
            using var nobody = new Desk(house.Address);
            using var forger = new Desk(house.Address);
            forger.Cookies["__Host-VssIdOfficer"] = citizen.Token;
            var fields = await FormAsync(right);
            foreach (var stranger in new[] { nobody, forger })
            {
                var (status, text) = await stranger.SendAsync(Request());
                status.ShouldBe(HttpStatusCode.SeeOther, path);
                stranger.Response!.Headers.Location!.ToString().ShouldBe("/officers/sign-in");
                text.ShouldBeEmpty();
            }

            // Neither a service nor a citizen is an officer.
            (await nobody.SendAsync(house.Signed(method, path))).Status.ShouldBe(HttpStatusCode.SeeOther, path);
            (await nobody.SendAsync(Citizen(method, path, citizen.Token, place))).Status.ShouldBe(HttpStatusCode.SeeOther, path);

            var forAll = page.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy == OfficerServices.Officers);
            foreach (var desk in new[] { reviewer, auditor, neighbour })
            {
                fields["form"] = (await FormAsync(desk))["form"];
                (await desk.SendAsync(Request())).Status.ShouldBe(!forAll ? HttpStatusCode.Forbidden : method == HttpMethod.Get ? HttpStatusCode.OK : HttpStatusCode.SeeOther, path);
            }

            fields["form"] = (await FormAsync(right))["form"];
            var (own, _) = await right.SendAsync(Request());
            (own is not HttpStatusCode.Forbidden && right.Response!.Headers.Location?.ToString() != "/officers").ShouldBeTrue(path);

            using var late = await house.NewDeskAsync(role);
            fields["form"] = (await FormAsync(late))["form"];
            house.Clock.Advance(TimeSpan.FromMinutes(15));
            (await late.SendAsync(Request())).Status.ShouldBe(HttpStatusCode.SeeOther, path);
            late.Response!.Headers.Location!.ToString().ShouldBe("/officers/sign-in");

            HttpRequestMessage Request() => new(method, new Uri(house.Address, path))
            {
                Content = method == HttpMethod.Get ? null : new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("number", someone.Number)).Append(KeyValuePair.Create("reason", "Counter"))),
            };
        }

        async Task<Dictionary<string, string>> FormAsync(Desk desk)
        {
            await desk.OpenAsync();
            return new Dictionary<string, string>(desk.Fields, StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task A_call_without_a_right_signature_does_not_keep_a_session_alive()
    {
        var place = house.NewPlace();
        var session = await house.SignInAsync(await house.NewPersonAsync(), place);
        house.Clock.Advance(TimeSpan.FromMinutes(14));
        using (var unsigned = Citizen(HttpMethod.Get, "/v1/me/card", session.Token, place))
        {
            unsigned.Headers.Remove(ServiceSignature.Header);
            await RefusedAsync(unsigned, ProblemTypes.BadSignature);
        }

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await RefusedAsync(Citizen(HttpMethod.Get, "/v1/me/card", session.Token, place), ProblemTypes.SessionEnded);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_closed_as_well()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(house.Address, "/v1/people"));
        await RefusedAsync(request, ProblemTypes.BadSignature);
        using var response = await http.SendAsync(house.Signed(HttpMethod.Get, "/v1/people"), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public async Task A_signature_is_in_time_for_five_minutes_either_way(int seconds, bool good)
    {
        using var request = house.Signed(HttpMethod.Get, "/v1/me/card", shift: TimeSpan.FromSeconds(seconds));
        await RefusedAsync(request, good ? ProblemTypes.SessionEnded : ProblemTypes.BadSignature);
    }

    [Fact]
    public async Task A_signature_is_taken_once_and_for_its_request_only()
    {
        using var first = house.Signed(HttpMethod.Get, "/v1/me/card");
        var signature = first.Headers.GetValues(ServiceSignature.Header).Single();
        await RefusedAsync(first, ProblemTypes.SessionEnded);
        await RefusedAsync(With(HttpMethod.Get, "/v1/me/card", signature), ProblemTypes.BadSignature);

        foreach (var (method, path, body) in new[] { (HttpMethod.Delete, "/v1/me/card", null as string), (HttpMethod.Get, "/v1/me/card?x=1", null), (HttpMethod.Get, "/v1/session", null), (HttpMethod.Get, "/v1/me/card", "{}") })
        {
            using var other = house.Signed(HttpMethod.Get, "/v1/me/card");
            await RefusedAsync(With(method, path, other.Headers.GetValues(ServiceSignature.Header).Single(), body), ProblemTypes.BadSignature);
        }
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task The_backend_says_that_it_lives_and_is_ready(string path) =>
        (await http.GetStringAsync(new Uri(house.Address, path), TestContext.Current.CancellationToken)).ShouldBe("Healthy");

    private static HttpRequestMessage With(HttpMethod method, Uri address, string signature, string? body)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add(ServiceSignature.Header, signature);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return request;
    }

    private HttpRequestMessage With(HttpMethod method, string path, string signature, string? body = null) => With(method, new Uri(house.Address, path), signature, body);

    private HttpRequestMessage Citizen(HttpMethod method, string path, string? token, Place place)
    {
        var request = house.Signed(method, path);
        foreach (var (name, value) in place.ToHeaders())
        {
            request.Headers.Add(name, value);
        }

        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        return request;
    }

    private async Task RefusedAsync(HttpRequestMessage request, string type)
    {
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, request.RequestUri!.PathAndQuery);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"\"{type}\"");
    }

    private List<RouteEndpoint> Routes() => [.. house.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static bool IsOfOfficers(RouteEndpoint route) =>
        route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is OfficerServices.Officers or OfficerServices.Unlockers or OfficerServices.Filers or OfficerServices.Reviewers);

    private static (HttpMethod Method, string Path) Call(RouteEndpoint route) => (
        new HttpMethod(route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]),
        route.RoutePattern.RawText!.Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal));
}
