using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.EndToEnd.Tests.Phones;
using Xunit;

namespace VssId.EndToEnd.Tests.SecurePages;

/// <summary>The pages on which passwords are typed when something is amiss: too many requests, long passwords, a backend that is away. Nothing of it is written down.</summary>
public sealed partial class SecurePageFaultTests
{
    private const string Key = "AAAAAAAAAAAAAAAAAAAAAA";

    [Fact]
    public async Task Who_asks_too_often_is_told_so_on_a_strict_page()
    {
        await using var bot = await BotProcess.StartAsync("--SecurePages:RequestsPerMinute=10");
        using var http = new HttpClient();
        var address = new Uri(bot.Address, $"/p?k={Key}");
        for (var request = 0; request < 10; request++)
        {
            using var taken = await http.GetAsync(address, TestContext.Current.CancellationToken);
            taken.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var refused = await http.GetAsync(address, TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        refused.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        refused.Headers.CacheControl!.NoStore.ShouldBeTrue();
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("chờ một phút rồi thử lại");
    }

    [Fact]
    public async Task A_backend_that_is_away_is_told_on_the_page_and_nothing_is_written_down()
    {
        // Nobody listens on the port of discarding.
        const string Password = "Ruong-lua-99";
        await using var bot = await BotProcess.StartAsync("--Backend:Url=http://127.0.0.1:9", "--Pages:Url=http://127.0.0.1:9/p");
        using var http = new HttpClient();
        using var shown = await http.GetAsync(new Uri(bot.Address, $"/p?k={Key}"), TestContext.Current.CancellationToken);
        await ShouldBeBusyAsync(shown);
        using var form = new FormUrlEncodedContent([new("k", Key), new("n", "1"), new("password", Password)]);
        using var taken = await http.PostAsync(new Uri(bot.Address, "/p"), form, TestContext.Current.CancellationToken);
        await ShouldBeBusyAsync(taken);
        bot.Output.ShouldNotContain(Key);
        bot.Output.ShouldNotContain(Password);
    }

    [Fact]
    public async Task The_longest_password_is_read_and_neither_it_nor_the_key_is_written_down()
    {
        await using var bot = await BotProcess.StartAsync("--Logging:LogLevel:Default=Debug");
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddVssIdBackendClient(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Backend:Url"] = bot.Backend.AbsoluteUri.TrimEnd('/'), ["Backend:ServiceKey"] = DevelopmentKeys.Service })
            .Build()).BuildServiceProvider();
        var place = new Place("zalo", "zalo:test:longest", "longest");
        var opened = await services.GetRequiredService<IVssIdBackend>().OpenPageAsync(
            new PageRequest("9900000017", PagePurpose.SignIn, place, PageDelivery.Link, Challenge: null, "en"), "longest", TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        var page = await http.GetStringAsync(new Uri(opened.Link!), TestContext.Current.CancellationToken);
        var hidden = Hidden().Matches(page).Select(input => KeyValuePair.Create(input.Groups["name"].Value, input.Groups["value"].Value)).ToList();
        hidden.Select(field => field.Key).ShouldBe(["k", "n"]);

        // Three bytes a letter, nine characters in the form.
        var password = new string('ộ', 200);
        using var form = new FormUrlEncodedContent([.. hidden, new("password", password)]);
        using var answer = await http.PostAsync(new Uri(bot.Address, "/p"), form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        text.ShouldContain("4 tries left");
        text.ShouldNotContain(password);
        bot.Output.ShouldNotContain(hidden[0].Value);
        bot.Output.ShouldNotContain("ộộộ");
    }

    private static async Task ShouldBeBusyAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("chưa ghi nhận gì");
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[a-z]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
