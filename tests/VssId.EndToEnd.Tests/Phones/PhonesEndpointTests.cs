using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using VssId.Bot.Phones;
using Xunit;

namespace VssId.EndToEnd.Tests.Phones;

public sealed class PhonesEndpointTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/phones/page.js")]
    public async Task The_page_is_not_there_outside_Development(string path)
    {
        await using var app = await StartAsync("Production");
        (await app.GetTestClient().GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/phones/page.js", "text/javascript; charset=utf-8")]
    [InlineData("/phones/page.css", "text/css; charset=utf-8")]
    [InlineData("/phones/icon.svg", "image/svg+xml")]
    public async Task Every_file_names_its_type_and_allows_this_host_only(string path, string contentType)
    {
        await using var app = await StartAsync("Development");
        using var response = await app.GetTestClient().GetAsync(new Uri(path, UriKind.Relative), Stop);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(contentType);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        await using var app = await StartAsync("Development");
        using var first = await app.GetTestClient().GetAsync(new Uri("/", UriKind.Relative), Stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        (await app.GetTestClient().SendAsync(again, Stop)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/phones/nothing.js")]
    [InlineData("/phones/..%2Fappsettings.json")]
    public async Task Only_files_of_the_page_are_given(string path)
    {
        await using var app = await StartAsync("Development");
        (await app.GetTestClient().GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<WebApplication> StartAsync(string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.MapPhones();
        await app.StartAsync(Stop);
        return app;
    }
}
