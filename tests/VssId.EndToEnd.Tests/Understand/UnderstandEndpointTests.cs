using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Bot.Understand;
using VssId.Bot.Understanding;
using Xunit;

namespace VssId.EndToEnd.Tests.Understand;

/// <summary>The endpoint behind the page, on a server of its own: the limit of a body is kept by the real one.</summary>
public sealed class UnderstandEndpointTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/understand")]
    [InlineData("GET", "/understand/understand.js")]
    [InlineData("POST", "/understand")]
    public async Task Nothing_is_there_outside_Development(string method, string path)
    {
        await using var app = await StartAsync("Production");
        using var http = Client(app);
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? Json("""{"text":"thẻ"}""") : null };
        (await http.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/understand", "text/html; charset=utf-8")]
    [InlineData("/understand/understand.js", "text/javascript; charset=utf-8")]
    [InlineData("/understand/understand.css", "text/css; charset=utf-8")]
    public async Task Every_file_names_its_type_and_allows_this_host_only(string path, string contentType)
    {
        await using var app = await StartAsync("Development");
        using var http = Client(app);
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Stop);
        response.Content.Headers.ContentType!.ToString().ShouldBe(contentType);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public async Task A_reading_tells_words_entities_intents_and_the_decision()
    {
        await using var app = await StartAsync("Development");
        using var http = Client(app);
        var reading = await ReadAsync(http, """{"text":"quas trinhf đóng bhxh hôm nay"}""");
        reading["reference"]!.GetValue<string>().ShouldBe("2026-03-19T03:30:00");
        reading["words"]![0]!.ToJsonString().ShouldContain("\"start\":0,\"end\":3");
        reading["words"]![0]!["form"]!.GetValue<string>().ShouldBe("quá");
        reading["entities"]!.AsArray()[^1]!["resolution"]!["values"]![0]!["value"]!.GetValue<string>().ShouldBe("2026-03-19");
        reading["intents"]![0]!["intent"]!.GetValue<string>().ShouldBe("history");
        reading["decision"]!.GetValue<string>().ShouldBe("act");
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"reference":"2026-03-18"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"thẻ","reference":"hôm qua"}""", HttpStatusCode.BadRequest)]
    public async Task What_is_no_message_is_refused_with_a_problem(string body, HttpStatusCode status)
    {
        await using var app = await StartAsync("Development");
        using var http = Client(app);
        using var response = await http.PostAsync(new Uri("/understand", UriKind.Relative), Json(body), Stop);
        await ShouldBeProblemAsync(response, status);
    }

    [Theory]
    [InlineData(10_000, HttpStatusCode.OK)]
    [InlineData(10_001, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(100_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_text_has_ten_thousand_characters_at_most(int length, HttpStatusCode status)
    {
        await using var app = await StartAsync("Development");
        using var http = Client(app);
        using var response = await http.PostAsync(new Uri("/understand", UriKind.Relative), Json($$"""{"text":"{{new string('a', length)}}"}"""), Stop);
        if (status is HttpStatusCode.OK)
            response.StatusCode.ShouldBe(status);
        else
            await ShouldBeProblemAsync(response, status);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        await using var app = await StartAsync("Development");
        using var http = Client(app);
        using var response = await http.PostAsync(new Uri("/understand", UriKind.Relative), new StringContent("""{"text":"thẻ"}""", Encoding.UTF8, "text/plain"), Stop);
        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private static async Task<JsonObject> ReadAsync(HttpClient http, string message)
    {
        using var response = await http.PostAsync(new Uri("/understand", UriKind.Relative), Json(message), Stop);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
    }

    private static async Task ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!["detail"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static HttpClient Client(WebApplication app) =>
        new() { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };

    private static async Task<WebApplication> StartAsync(string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<Understander>();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 18, 20, 30, 0, TimeSpan.Zero)));
        var app = builder.Build();
        app.MapUnderstand();
        await app.StartAsync(Stop);
        return app;
    }
}
