using System.Net;
using System.Net.Http.Json;
using Shouldly;
using VssId.Channels.Simulators.Sms;
using VssId.Channels.Simulators.Ussd;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

public sealed class SimulatorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_phone_talks_to_the_bot_over_the_real_wire()
    {
        await using var host = await UssdHost.StartAsync();
        var menu = await DialAsync(host, "0900000001", "*1900#");
        menu.Text.ShouldBe("BHXH so - Chon so:\n1. Qua trinh dong\n3. The BHYT\n0. Thoat");
        menu.Open.ShouldBeTrue();
        (await TypeAsync(host, menu.Id, "3"))!.Text.ShouldStartWith("The BHYT (1/3)");
        (await TypeAsync(host, menu.Id, "98"))!.Text.ShouldStartWith("(2/3)");
        var last = await TypeAsync(host, menu.Id, "0");
        last!.ShouldBe(new KeyPhoneScreen(menu.Id, "Cam on anh/chi.", Open: false));
        (await TypeAsync(host, menu.Id, "1")).ShouldBeNull();
        host.Bot.Heard.ShouldBe(["dial:", "3", "0"]);
        host.Counted.ShouldContain("ussd.ended Success");
    }

    [Fact]
    public async Task Parameters_are_dialled_along()
    {
        await using var host = await UssdHost.StartAsync();
        await DialAsync(host, "0900000001", "*1900*2*123456#");
        host.Bot.Heard.ShouldBe(["dial:2,123456"]);
    }

    [Fact]
    public async Task Hanging_up_is_told_to_the_application()
    {
        await using var host = await UssdHost.StartAsync();
        var menu = await DialAsync(host, "0900000001", "*1900#");
        (await host.Client.DeleteAsync($"/simulators/ussd/sessions/{menu.Id}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.Client.DeleteAsync($"/simulators/ussd/sessions/{menu.Id}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        host.Counted.Count(each => each == "ussd.ended Incomplete").ShouldBe(1);
        (await TypeAsync(host, menu.Id, "1")).ShouldBeNull();
    }

    [Fact]
    public async Task A_phone_has_one_dialogue()
    {
        await using var host = await UssdHost.StartAsync();
        var first = await DialAsync(host, "0900000001", "*1900#");
        var other = await DialAsync(host, "0900000002", "*1900#");
        await DialAsync(host, "+84900000001", "*1900#");
        (await TypeAsync(host, first.Id, "1")).ShouldBeNull();
        (await TypeAsync(host, other.Id, "1")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_dialogue_ends_after_180_seconds()
    {
        await using var host = await UssdHost.StartAsync();
        var menu = await DialAsync(host, "0900000001", "*1900#");
        host.Time.Advance(TimeSpan.FromSeconds(179));
        (await TypeAsync(host, menu.Id, "1")).ShouldNotBeNull();
        host.Time.Advance(TimeSpan.FromSeconds(1));
        (await TypeAsync(host, menu.Id, "1")).ShouldBeNull();
    }

    [Fact]
    public async Task An_application_that_is_refused_is_a_failed_dialogue()
    {
        await using var host = await UssdHost.StartAsync(settings: new(StringComparer.Ordinal) { ["Ussd:ServiceCode"] = "*1901#" });
        (await DialAsync(host, "0900000001", "*1900#")).ShouldSatisfyAllConditions(
            screen => screen.Open.ShouldBeFalse(),
            screen => screen.Text.ShouldBe("Loi ket noi hoac ma dich vu khong hop le."));
        host.Counted.ShouldBe(["ussd.refused ServiceCode", "ussd.ended Failed"]);
    }

    [Fact]
    public async Task Another_service_code_reaches_nobody()
    {
        await using var host = await UssdHost.StartAsync();
        (await DialAsync(host, "0900000001", "*101#")).Open.ShouldBeFalse();
        host.Counted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"phone\":\"12\",\"code\":\"*1900#\"}")]
    [InlineData("{\"phone\":\"0900000001\",\"code\":\"1900\"}")]
    [InlineData("{\"phone\":\"0900000001\"}")]
    [InlineData("{")]
    public async Task A_broken_call_is_refused(string json)
    {
        await using var host = await UssdHost.StartAsync();
        using var response = await host.Client.PostAsync("/simulators/ussd/sessions", new StringContent(json, System.Text.Encoding.UTF8, "application/json"), Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_text_message_arrives_in_the_inbox()
    {
        await using var host = await UssdHost.StartAsync();
        (await SendAsync(host, "+84900000001", "Ma: 123456")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await SendAsync(host, "+84900000002", "Hai")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await host.Client.GetStringAsync("/simulators/sms?after=0&wait=0", Cancel)).ShouldBe(
            """{"messages":[{"number":1,"to":"+84900000001","text":"Ma: 123456","at":"2026-11-24T01:00:00+00:00"},{"number":2,"to":"+84900000002","text":"Hai","at":"2026-11-24T01:00:00+00:00"}]}""");
        (await ReadAsync(host, after: 1)).ShouldHaveSingleItem().Text.ShouldBe("Hai");
        (await ReadAsync(host, after: 2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_waits_for_the_next_message()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var inbox = new SmsInbox(time);
        var waiting = inbox.ReadAsync(0, TimeSpan.FromSeconds(25), Cancel);
        waiting.IsCompleted.ShouldBeFalse();
        inbox.Add("+84900000001", "Xin chào");
        (await waiting).ShouldHaveSingleItem().Number.ShouldBe(1);
        var idle = inbox.ReadAsync(1, TimeSpan.FromSeconds(25), Cancel);
        time.Advance(TimeSpan.FromSeconds(25));
        (await idle).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_hundred_messages_are_kept()
    {
        var inbox = new SmsInbox(TimeProvider.System);
        for (var number = 1; number <= 205; number++)
        {
            inbox.Add("+84900000001", "x");
        }

        (await inbox.ReadAsync(0, TimeSpan.Zero, Cancel)).Select(message => message.Number).ShouldBe(Enumerable.Range(6, 200).Select(number => (long)number));
    }

    [Theory]
    [InlineData("Bearer inbox-key", HttpStatusCode.Accepted)]
    [InlineData("Bearer other", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task A_key_guards_the_inbox_when_there_is_one(string? authorization, HttpStatusCode status)
    {
        await using var host = await UssdHost.StartAsync(settings: new(StringComparer.Ordinal) { ["Simulators:Sms:Key"] = "inbox-key" });
        (await SendAsync(host, "+84900000001", "x", authorization)).StatusCode.ShouldBe(status);
        (await ReadAsync(host, 0)).Count.ShouldBe(status == HttpStatusCode.Accepted ? 1 : 0);
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("+84900000001", "")]
    [InlineData("abc", "x")]
    public async Task A_message_without_phone_or_text_is_refused(string to, string text)
    {
        await using var host = await UssdHost.StartAsync();
        (await SendAsync(host, to, text)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<KeyPhoneScreen> DialAsync(UssdHost host, string phone, string code)
    {
        using var response = await host.Client.PostAsJsonAsync("/simulators/ussd/sessions", new { phone, code }, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await response.Content.ReadFromJsonAsync<KeyPhoneScreen>(Cancel))!;
    }

    private static async Task<KeyPhoneScreen?> TypeAsync(UssdHost host, string id, string text)
    {
        using var response = await host.Client.PostAsJsonAsync($"/simulators/ussd/sessions/{id}/inputs", new { text }, Cancel);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.Content.ReadFromJsonAsync<KeyPhoneScreen>(Cancel);
    }

    private static Task<HttpResponseMessage> SendAsync(UssdHost host, string to, string text, string? authorization = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/simulators/sms") { Content = JsonContent.Create(new { to, text, reference = "r1" }) };
        if (authorization is not null)
        {
            request.Headers.Add("Authorization", authorization);
        }

        return host.Client.SendAsync(request, Cancel);
    }

    private static async Task<IReadOnlyList<SmsMessage>> ReadAsync(UssdHost host, long after) =>
        (await host.Client.GetFromJsonAsync<SmsMessages>($"/simulators/sms?after={after}", Cancel))!.Messages;
}
