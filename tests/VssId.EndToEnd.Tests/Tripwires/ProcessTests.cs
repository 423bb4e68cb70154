using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using VssId.EndToEnd.Tests.Transcripts;
using Xunit;

namespace VssId.EndToEnd.Tests.Tripwires;

/// <summary>What a person says, is sent and is shown is found nowhere in what the process prints (R42).</summary>
public sealed class ProcessTests
{
    private const string Number = "9900000017";
    private const string Password = "Chim sẻ canary 77";

    [Theory]
    [InlineData("--Logging:LogLevel:Default=Information")]
    [InlineData("--Logging:Console:FormatterName=json", "--Logging:Console:FormatterOptions:IncludeScopes=true", "--Logging:LogLevel:Default=Information", "--Logging:LogLevel:VssId=Trace")]
    public async Task Nothing_of_a_conversation_is_printed(params string[] settings)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = await HostProcess.StartAsync(settings);
        // In Development the sample people are shown at the start.
        var start = host.Output.Length;
        var web = new WebTalker(host);
        var ussd = new UssdTalker(host, "0900000002");
        await web.ArriveAsync();
        await web.SayAsync("2");
        await web.SayAsync(Number);
        var code = (await host.MessagesAsync())[^1][^6..];
        await web.SayAsync(code == "000000" ? "000001" : "000000");
        var welcome = await web.SayAsync(code);
        welcome.ShouldContain("đăng nhập thành công");
        var card = await web.SayAsync("3");
        await web.SayAsync("trang cá nhân");
        var link = PageVisit.LinkIn(await web.SayAsync("đổi mật khẩu")).ShouldNotBeNull();
        var key = link[^22..];
        await new PageVisit(host.Http).FillAsync(link, Password, Password);
        await ussd.ArriveAsync();
        await ussd.SayAsync("2");
        await ussd.SayAsync(Number);

        // The ways of refusal and of failure print too.
        using var broken = new StringContent($$"""{"type":"message","text":"{{Number}} canarybody" """, Encoding.UTF8, "application/json");
        using var refused = await host.Http.PostAsync("/v3/directline/conversations/canaryconversation/activities", broken, cancellationToken);
        refused.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await refused.Content.ReadAsStringAsync(cancellationToken)).ShouldNotContain("canarybody");
        using var forged = await host.Http.PostAsync("/zalo/webhook", new StringContent($$"""{ "sender": { "id": "canaryuser" }, "text": "{{Number}} canarybody" }"""), cancellationToken);
        using var unknown = await host.Http.GetAsync($"/p?k={new string('x', 22)}", cancellationToken);

        var inbox = await host.Http.GetFromJsonAsync<JsonObject>("/simulators/sms?after=0&wait=0", cancellationToken);
        var phone = Regex.Match(inbox!.ToJsonString(), @"(?<=84)9\d{8}", default, TimeSpan.FromSeconds(1)).Value;
        phone.Length.ShouldBe(9);
        card.ShouldContain("38001");
        var printed = host.Output[start..];
        printed.ShouldNotBeNullOrWhiteSpace();
        foreach (var canary in (string[])[Number, phone, "Nguyễn Văn Mẫu", "Nguy\\u1EC5n V\\u0103n M\\u1EABu", key, Password, "canary"])
        {
            printed.ShouldNotContain(canary, Case.Insensitive, "Printed by the process.");
        }

        // Six digits turn up inside longer ids by chance: only as a word of their own they are the code.
        Regex.IsMatch(printed, $@"(?<![\w.:-]){code}(?![\w-])", default, TimeSpan.FromSeconds(5)).ShouldBeFalse();
    }
}
