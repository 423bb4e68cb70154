using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Shouldly;
using VssId.Channels.Simulators.Ussd;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

/// <summary>Our gateway simulator against applications of other hands: what they understand is what a real gateway sends.</summary>
public sealed class PeerTests(PeerApplication peer) : IClassFixture<PeerApplication>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ussd-builder")]
    [InlineData("ussd-menu-builder")]
    public async Task A_foreign_application_holds_a_dialogue_with_the_simulator(string package)
    {
        await using var host = await HostAsync(package);
        var menu = await PostAsync(host, "", new { phone = "0900000001", code = "*1900#" });
        menu.Text.ShouldBe("Peer menu\n1. Name\n2. Sum");
        (await PostAsync(host, $"/{menu.Id}/inputs", new { text = "1" })).Text.ShouldBe("Type a name");
        (await PostAsync(host, $"/{menu.Id}/inputs", new { text = "Hoa & Lan" })).ShouldBe(new KeyPhoneScreen(menu.Id, "Hello Hoa & Lan of +84900000001 at *1900#", Open: false));

        var requests = await peer.RequestsAsync(Cancel);
        requests.Count.ShouldBe(4);
        requests.ShouldAllBe(request => request.Agent == "at-ussd-api/1.0" && request.Type == "application/x-www-form-urlencoded");
        requests[0].Body.ShouldBe($"phoneNumber=%2B84900000001&serviceCode=%2A1900%23&text=&sessionId={menu.Id}&networkCode=99999");
        requests[2].Body.ShouldContain("&text=1%2AHoa+%26+Lan&");
        requests[3].Url.ShouldBe("/events");
        requests[3].Body.ShouldMatch($"^date=[^&]+&sessionId={Regex.Escape(menu.Id)}&serviceCode=%2A1900%23&networkCode=99999&phoneNumber=%2B84900000001&status=Success&cost=0&durationInMillis=0&hopsCount=3&");
    }

    [Theory]
    [InlineData("ussd-builder")]
    [InlineData("ussd-menu-builder")]
    public async Task Dialled_parameters_lead_a_foreign_application_to_the_last_screen(string package)
    {
        await using var host = await HostAsync(package);
        (await PostAsync(host, "", new { phone = "0900000001", code = "*1900*2*77#" })).Text.ShouldBe("Got 77");
        await peer.RequestsAsync(Cancel);
    }

    [Fact]
    public async Task An_answer_that_begins_with_neither_word_fails_the_dialogue()
    {
        await using var host = await HostAsync("nothing");
        (await PostAsync(host, "", new { phone = "0900000001", code = "*1900#" })).Open.ShouldBeFalse();
        (await peer.RequestsAsync(Cancel))[^1].Body.ShouldContain("&status=Failed&");
    }

    private Task<UssdHost> HostAsync(string package) => UssdHost.StartAsync(settings: new(StringComparer.Ordinal)
    {
        ["Simulators:Ussd:Address"] = peer.Address.ToString(),
        ["Simulators:Ussd:Path"] = $"/{package}",
        ["Simulators:Ussd:EventsPath"] = "/events",
    });

    private static async Task<KeyPhoneScreen> PostAsync(UssdHost host, string path, object body)
    {
        using var response = await host.Client.PostAsJsonAsync($"/simulators/ussd/sessions{path}", body, Cancel);
        return (await response.Content.ReadFromJsonAsync<KeyPhoneScreen>(Cancel))!;
    }
}
