using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

public sealed partial class UssdEndpointTests
{
    private const string MenuScreen = "CON BHXH so - Chon so:\n1. Qua trinh dong\n3. The BHYT\n0. Thoat";
    private const string BusyScreen = "END He thong dang ban. Vui long goi lai ma nay sau it phut. Yeu cau cua ban CHUA duoc ghi nhan.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dialogue_goes_from_dialling_to_the_last_screen()
    {
        await using var host = await UssdHost.StartAsync();
        using var response = await host.SendAsync("");
        response.StatusCode.ShouldBeOk();
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldBe(MenuScreen);
        (await host.AskAsync("1")).ShouldBe("CON Da nhan: 1\n0. Quay lai\n00. Menu chinh");
        (await host.AskAsync("1*")).ShouldBe("CON Da nhan:\n0. Quay lai\n00. Menu chinh");
        (await host.AskAsync("1**x*y")).ShouldStartWith("CON Da nhan: x*y");
        (await host.AskAsync("1**x*y*0")).ShouldBe("END Cam on anh/chi.");
        host.Bot.Heard.ShouldBe(["dial:", "1", "", "x*y", "0"]);
    }

    [Theory]
    [InlineData("*1900*3#", "", "dial:3")]
    [InlineData("*1900#", "3", "dial:3")]
    [InlineData("*1900*2*123456#", "", "dial:2,123456")]
    [InlineData("*1900#", "2*123456", "dial:2,123456")]
    public async Task Parameters_come_with_the_dialling(string code, string text, string heard)
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync(text, code: code);
        host.Bot.Heard.ShouldBe([heard]);
        await host.AskAsync(text.Length == 0 ? "7" : $"{text}*7", code: code);
        host.Bot.Heard.ShouldBe([heard, "7"]);
    }

    [Fact]
    public async Task Pages_are_turned_without_the_bot()
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("");
        var first = await host.AskAsync("3");
        first.ShouldStartWith("CON The BHYT (1/3)\nMuc so 1:");
        var second = await host.AskAsync("3*98");
        second.ShouldStartWith("CON (2/3)\n");
        var third = await host.AskAsync("3*98*98");
        third.ShouldNotContain("98. Xem tiep");
        (first + second + third).Split('\n').Where(line => line.StartsWith("Muc so", StringComparison.Ordinal)).Count().ShouldBe(9);
        host.Bot.Heard.ShouldBe(["dial:", "3"]);
        (await host.AskAsync("3*98*98*98")).ShouldStartWith("CON Da nhan: 98");
    }

    [Fact]
    public async Task A_page_that_was_turned_comes_again_byte_for_byte()
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("3");
        var page = await host.AskAsync("3*98");
        (await host.AskAsync("3*98")).ShouldBe(page);
        (await host.AskAsync("3*98*98")).ShouldNotBe(page);
    }

    [Fact]
    public async Task A_dialogue_that_another_replica_forgot_is_played_again_to_the_same_page()
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("", phone: "0900000002");
        await host.AskAsync("3", phone: "0900000002");
        var page = await host.AskAsync("3*98", phone: "0900000002");
        await using var other = await UssdHost.StartAsync();
        var rebuilt = await other.AskAsync("3*98", phone: "0900000002");
        other.Bot.Heard.ShouldBe(["dial:3"]);
        rebuilt.ShouldStartWith("CON (2/3)");
        page.ShouldStartWith("CON (2/3)");
    }

    [Fact]
    public async Task The_same_request_gets_the_same_bytes_and_nothing_runs()
    {
        await using var host = await UssdHost.StartAsync();
        (await host.AskAsync("")).ShouldBe(MenuScreen);
        (await host.AskAsync("")).ShouldBe(MenuScreen);
        var answer = await host.AskAsync("1");
        (await host.AskAsync("1")).ShouldBe(answer);
        host.Bot.Heard.ShouldBe(["dial:", "1"]);
        host.Counted.Count(each => each == "ussd.screens repeated").ShouldBe(2);
    }

    [Fact]
    public async Task A_hundred_copies_at_once_are_one_turn()
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("");
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => host.AskAsync("1")));
        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("CON Da nhan: 1");
        host.Bot.Heard.Count(words => words == "1").ShouldBe(1);
        host.Store.Commits.ShouldBe(2);
    }

    [Fact]
    public async Task A_copy_of_long_ago_is_told_that_it_is_over()
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("");
        await host.AskAsync("1");
        await host.AskAsync("1*2");
        (await host.AskAsync("")).ShouldBe("END Phien da ket thuc. Vui long goi lai *1900#.");
        host.Bot.Heard.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_answer_after_the_last_screen_is_late()
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("");
        await host.AskAsync("0");
        (await host.AskAsync("0*1")).ShouldBe("END Phien da ket thuc. Vui long goi lai *1900#.");
        host.Bot.Heard.ShouldBe(["dial:", "0"]);
        (await host.AskAsync("", session: "ATUid_02")).ShouldBe(MenuScreen);
    }

    [Fact]
    public async Task English_stays_English_on_late_screens()
    {
        await using var host = await UssdHost.StartAsync();
        (await host.AskAsync("en")).ShouldStartWith("CON Da nhan: dial:en");
        (await host.AskAsync("en*en")).ShouldBe("CON English now.\n0. Back\n00. Main menu");
    }

    [Fact]
    public async Task Two_phones_with_one_session_id_are_two_conversations()
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("", phone: "0900000001");
        await host.AskAsync("", phone: "0900000002");
        await host.AskAsync("1", phone: "0900000001");
        await host.AskAsync("2", phone: "0900000002");
        host.Bot.Heard.ShouldBe(["dial:", "dial:", "1", "2"]);
    }

    [Theory]
    [InlineData("😀😀")]
    [InlineData("*****")]
    [InlineData("###")]
    [InlineData("Nguyễn Thị Minh Khai")]
    public async Task Odd_inputs_get_a_screen(string input)
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("");
        var screen = await host.AskAsync(input);
        screen.ShouldStartWith("CON Da nhan: ");
        Smpp.Gsm7.Count(screen).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(182);
    }

    [Theory]
    [InlineData('1')]
    [InlineData('*')]
    [InlineData('#')]
    [InlineData('ế')]
    public async Task Ten_thousand_characters_get_a_screen(char letter)
    {
        await using var host = await UssdHost.StartAsync();
        var screen = await host.AskAsync(new string(letter, letter == 'ế' ? 5_000 : 10_000));
        screen.ShouldStartWith("CON ");
        Smpp.Gsm7.Count(screen).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(182);
    }

    [Fact]
    public async Task A_body_over_64_KB_is_refused_with_and_without_a_length()
    {
        await using var host = await UssdHost.StartAsync();
        var body = Encoding.ASCII.GetBytes("phoneNumber=0912345678&serviceCode=*1900%23&sessionId=a&text=" + new string('1', UssdEndpoint.LongestBody));
        using var whole = await host.Client.PostAsync("/ussd/africastalking", new ByteArrayContent(body), Cancel);
        whole.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ussd/africastalking") { Content = new StreamContent(new MemoryStream(body)) };
        request.Headers.TransferEncodingChunked = true;
        using var chunked = await host.Client.SendAsync(request, Cancel);
        chunked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        host.Counted.ShouldBe(["ussd.refused TooLarge", "ussd.refused TooLarge"]);
        host.Store.Commits.ShouldBe(0);
    }

    [Theory]
    [InlineData("phoneNumber=0912345678", "Field")]
    [InlineData("%", "Form")]
    [InlineData("phoneNumber=0912345678&serviceCode=*384%23&sessionId=a&text=", "ServiceCode")]
    [InlineData("phoneNumber=12&serviceCode=*1900%23&sessionId=a&text=", "Phone")]
    public async Task A_broken_request_is_refused_and_counted(string body, string reason)
    {
        await using var host = await UssdHost.StartAsync();
        using var response = await host.Client.PostAsync("/ussd/africastalking", new StringContent(body), Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        host.Counted.ShouldBe([$"ussd.refused {reason}"]);
        host.Store.Commits.ShouldBe(0);
    }

    [Theory]
    [InlineData("127.0.0.1", "/ussd/africastalking", "the-key-of-the-gateway-0123456789", HttpStatusCode.OK, null)]
    [InlineData("127.0.0.1", "/ussd/africastalking?key=the-key-of-the-gateway-0123456789", null, HttpStatusCode.OK, null)]
    [InlineData("127.0.0.1", "/ussd/africastalking", "the-key-of-another-gateway-456789", HttpStatusCode.Unauthorized, "Key")]
    [InlineData("127.0.0.1", "/ussd/africastalking", null, HttpStatusCode.Unauthorized, "Key")]
    [InlineData("203.0.113.0/24", "/ussd/africastalking", "the-key-of-the-gateway-0123456789", HttpStatusCode.Unauthorized, "Address")]
    [InlineData("203.0.113.0/24", "/ussd/africastalking/events", "the-key-of-the-gateway-0123456789", HttpStatusCode.Unauthorized, "Address")]
    public async Task A_gateway_is_let_in_by_address_and_key_alone(string address, string path, string? key, HttpStatusCode status, string? reason)
    {
        await using var host = await UssdHost.StartAsync("Production", Settings(address));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("phoneNumber=0912345678&serviceCode=*1900%23&sessionId=a&text=") };
        if (key is not null)
        {
            request.Headers.Add("X-Gateway-Key", key);
        }

        using var response = await host.Client.SendAsync(request, Cancel);
        response.StatusCode.ShouldBe(status);
        host.Store.Commits.ShouldBe(status == HttpStatusCode.OK ? 1 : 0);
        host.Counted.Where(each => each.StartsWith("ussd.refused", StringComparison.Ordinal)).ShouldBe(reason is null ? [] : [$"ussd.refused {reason}"]);
        host.Log.Lines.ShouldAllBe(line => !line.Text.Contains("0123456789", StringComparison.Ordinal) && !line.Text.Contains("another-gateway", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("status=Success", "Success")]
    [InlineData("status=Incomplete&input=1*123456", "Incomplete")]
    [InlineData("status=Failed&errorMessage=x", "Failed")]
    public async Task The_end_of_a_dialogue_is_counted_and_answered_with_nothing(string body, string counted)
    {
        await using var host = await UssdHost.StartAsync();
        using var response = await host.Client.PostAsync("/ussd/africastalking/events", new StringContent(body), Cancel);
        response.StatusCode.ShouldBeOk();
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldBe("");
        host.Counted.ShouldBe([$"ussd.ended {counted}"]);
        host.Store.Commits.ShouldBe(0);
    }

    [Fact]
    public async Task A_store_that_is_away_is_told_honestly_and_nothing_is_lost_when_it_is_back()
    {
        await using var host = await UssdHost.StartAsync();
        host.Store.Away = true;
        (await host.AskAsync("")).ShouldBe(BusyScreen);
        host.Store.Away = false;
        (await host.AskAsync("")).ShouldBe(MenuScreen);
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_ends_the_line_before_six_seconds()
    {
        await using var host = await UssdHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Bot.Gate = gate.Task;
        var answer = host.AskAsync("");
        await host.Bot.Reached.Task;
        host.Time.Advance(TimeSpan.FromSeconds(5.9));
        (await answer).ShouldStartWith("END He thong dang ban");
        host.Store.Commits.ShouldBe(0);
        gate.SetResult();
        (await host.AskAsync("")).ShouldBe(MenuScreen);
    }

    [Fact]
    public async Task A_bug_ends_the_line_politely()
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("");
        (await host.AskAsync("bug")).ShouldBe("END Xin loi, co loi xay ra.");
    }

    [Fact]
    public async Task No_log_tells_a_phone_or_what_was_typed()
    {
        await using var host = await UssdHost.StartAsync();
        await host.AskAsync("", session: "777777");
        await host.AskAsync("2*654321", session: "777777");
        await host.AskAsync("bug", session: "888888");
        host.Store.Away = true;
        await host.AskAsync("654321", session: "999999", code: "*1900*654321#");
        (await host.SendAsync("654321", phone: "+1234567890")).Dispose();
        using var end = await host.Client.PostAsync("/ussd/africastalking/events", new StringContent("status=Failed&phoneNumber=%2B84912345678&input=654321&lastAppResponse=654321"), Cancel);
        host.Log.Lines.ShouldNotBeEmpty();
        host.Log.Lines.Where(line => line.Text.Contains("912345678", StringComparison.Ordinal) || line.Text.Contains("654321", StringComparison.Ordinal)).ShouldBeEmpty();
        host.Log.Lines.Where(line => line.Category.StartsWith("VssId", StringComparison.Ordinal) && SixDigits().IsMatch(line.Text)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_conversation_does_not_tell_the_phone()
    {
        await using var host = await UssdHost.StartAsync();
        var inbound = (UssdInbound)host.Services.GetService(typeof(UssdInbound))!;
        PhoneNumber.TryParse("0912345678", out var phone).ShouldBeTrue();
        var id = inbound.ConversationOf(phone);
        id.ShouldMatch("^ussd:[A-Za-z0-9_-]{43}$");
        id.ShouldBe(inbound.ConversationOf(phone));
        PhoneNumber.TryParse("0912345679", out var other).ShouldBeTrue();
        inbound.ConversationOf(other).ShouldNotBe(id);
    }

    [Theory]
    [InlineData("Ussd:PhoneKey", "short")]
    [InlineData("Ussd:PhoneKey", null)]
    [InlineData("Ussd:AfricasTalking:Key", "")]
    [InlineData("Ussd:AfricasTalking:Addresses:0", null)]
    [InlineData("Ussd:AfricasTalking:Addresses:0", "gateway.example")]
    [InlineData("Ussd:ServiceCode", "1900")]
    [InlineData("Ussd:FirstScreen", "183")]
    [InlineData("Ussd:Deadline", "00:00:30")]
    public async Task A_wrong_setting_stops_the_start(string name, string? value)
    {
        var settings = Settings("127.0.0.1");
        settings[name] = value;
        await Should.ThrowAsync<OptionsValidationException>(() => UssdHost.StartAsync("Production", settings));
    }

    private static Dictionary<string, string?> Settings(string address) => new(StringComparer.Ordinal)
    {
        ["Ussd:PhoneKey"] = "a-key-for-phones-of-32-characters!",
        ["Ussd:AfricasTalking:Key"] = "the-key-of-the-gateway-0123456789",
        ["Ussd:AfricasTalking:Addresses:0"] = address,
    };

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();
}
