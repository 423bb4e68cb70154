using System.Net;
using System.Text.Json;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Zalo.Api;
using VssId.Zalo.Api.Messages;
using Xunit;

namespace VssId.Channels.Zalo.Tests;

public sealed class SenderTests : IDisposable
{
    private static readonly Picture Card = new("card", JsonElement.Parse("{\"number\":1}"), "Thẻ BHYT", "the-bhyt.png");
    private static readonly Options Menu = new("Anh/chị cần gì?", [new Option("3", "Thẻ BHYT"), new Option("0", "Quay lại")]);

    private static readonly Document History = new("history", JsonElement.Parse("{\"number\":1}"), "Quá trình đóng", "Tải PDF", "qua-trinh-dong.pdf");

    private readonly DrawnCard _painter = new();
    private readonly PrintedHistory _printer = new();
    private readonly ZaloParts _zalo;

    public SenderTests() => _zalo = new ZaloParts(printer: _printer, painters: _painter);

    [Fact]
    public async Task A_text_is_sent_with_the_access_token_in_its_own_header()
    {
        (await _zalo.SendAsync(new TextView("Xin chào"))).ShouldBeOfType<SendOutcome.Sent>();
        var (path, token, body) = _zalo.Zalo.Calls.ShouldHaveSingleItem();
        path.ShouldBe("/oa/v3.0/oa/message/cs");
        token.ShouldBe(Vectors.Token);
        body.ShouldBe($$$"""{"recipient":{"user_id":"{{{Vectors.User}}}"},"message":{"text":"Xin chào"}}""");
    }

    [Fact]
    public async Task Buttons_are_sent_as_Zalo_documents_them()
    {
        await _zalo.SendAsync(Menu);
        _zalo.Zalo.Messages.ShouldHaveSingleItem().GetRawText().ShouldBe(
            """{"text":"Anh/chị cần gì?\n\n3. Thẻ BHYT\n0. Quay lại","attachment":{"type":"template","payload":{"buttons":[{"title":"Thẻ BHYT","type":"oa.query.show","payload":"Thẻ BHYT"},{"title":"Quay lại","type":"oa.query.show","payload":"Quay lại"}]}}}""");
    }

    [Theory]
    [InlineData(-201)]
    [InlineData(-233)]
    public async Task Refused_buttons_are_sent_once_as_plain_text(int code)
    {
        _zalo.Zalo.ThenError(code);
        (await _zalo.SendAsync(Menu)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Messages.Count.ShouldBe(2);
        _zalo.Zalo.Messages[1].GetRawText().ShouldBe("""{"text":"Anh/chị cần gì?\n\n3. Thẻ BHYT\n0. Quay lại"}""");
        _zalo.Counted["zalo.degraded"].ShouldBe(1);
    }

    [Fact]
    public async Task Plain_text_that_is_refused_too_is_given_up()
    {
        _zalo.Zalo.ThenError(-201).ThenError(-201);
        (await _zalo.SendAsync(Menu)).ShouldBe(new SendOutcome.GaveUp("invalid_parameter:-201"));
        _zalo.Zalo.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(-204, "operator_needed")]
    [InlineData(-205, "operator_needed")]
    [InlineData(-209, "operator_needed")]
    [InlineData(-210, "limit_exceeded")]
    [InlineData(-211, "out_of_quota")]
    [InlineData(-212, "operator_needed")]
    [InlineData(-213, "person_unreachable")]
    [InlineData(-214, "wrong_use")]
    [InlineData(-217, "person_unreachable")]
    [InlineData(-218, "person_unreachable")]
    [InlineData(-219, "operator_needed")]
    [InlineData(-221, "operator_needed")]
    [InlineData(-223, "operator_needed")]
    [InlineData(-224, "operator_needed")]
    [InlineData(-227, "person_unreachable")]
    [InlineData(-230, "window_closed")]
    [InlineData(-232, "window_closed")]
    [InlineData(-233, "type_not_supported")]
    [InlineData(-234, "at_night")]
    [InlineData(-235, "wrong_use")]
    [InlineData(-240, "wrong_use")]
    [InlineData(-242, "operator_needed")]
    [InlineData(-244, "person_unreachable")]
    [InlineData(-248, "person_unreachable")]
    [InlineData(-249, "wrong_use")]
    [InlineData(-320, "operator_needed")]
    [InlineData(-321, "operator_needed")]
    [InlineData(-201, "invalid_parameter")]
    [InlineData(-999, "unrecognised")]
    [InlineData(12000, "unrecognised")]
    public async Task What_Zalo_will_never_take_is_given_up_at_once(int code, string reason)
    {
        _zalo.Zalo.ThenError(code);
        (await _zalo.SendAsync(new TextView("Xin chào"))).ShouldBe(new SendOutcome.GaveUp($"{reason}:{code}"));
        _zalo.Zalo.Calls.Count.ShouldBe(1);
        _zalo.Counted[$"zalo.replies gave_up {reason}:{code}"].ShouldBe(1);
    }

    [Theory]
    [InlineData(-216)]
    [InlineData(-220)]
    [InlineData(216)]
    [InlineData(401)]
    [InlineData(-401)]
    public async Task A_refused_token_is_tried_later_and_an_operator_is_told(int code)
    {
        _zalo.Zalo.ThenError(code);
        (await _zalo.SendAsync(new TextView("Xin chào"))).ShouldBeOfType<SendOutcome.Retry>();
        _zalo.Zalo.Calls.Count.ShouldBe(1);
        _zalo.Logs.Lines.ShouldContain(line => line.StartsWith("Error Zalo needs an operator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_was_replaced_meanwhile_is_used_at_once()
    {
        var tokens = new Queue<string>(["old", "new"]);
        using var http = new HttpClient(_zalo.Zalo, disposeHandler: false);
        var api = new ZaloApi(http, new Tokens(tokens), Microsoft.Extensions.Options.Options.Create(new ZaloApiOptions { ApiBase = new Uri("https://zalo.test/oa") }), _zalo.Time);
        _zalo.Zalo.ThenError(-216);
        (await api.GetOaAsync(CancellationToken.None)).ShouldBeOfType<ZaloAnswer<ZaloOa>.Done>();
        _zalo.Zalo.Calls.Select(call => call.Token).ShouldBe(["old", "new"]);
    }

    [Fact]
    public async Task The_rate_limit_waits_for_the_next_minute()
    {
        _zalo.Zalo.ThenError(-32);
        var outcome = await _zalo.SendAsync(new TextView("Xin chào"));
        var resumed = _zalo.Time.GetUtcNow() + outcome.ShouldBeOfType<SendOutcome.Retry>().After;
        resumed.ShouldBeGreaterThanOrEqualTo(new DateTimeOffset(2026, 9, 21, 14, 14, 0, TimeSpan.Zero));
        resumed.ShouldBeLessThan(new DateTimeOffset(2026, 9, 21, 14, 14, 10, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_failed_send_is_tried_once_more()
    {
        _zalo.Zalo.ThenError(-200).ThenError(-200);
        (await _zalo.SendAsync(new TextView("Xin chào"))).ShouldBeOfType<SendOutcome.Retry>();
        (await _zalo.SendAsync(new TextView("Xin chào"), 2)).ShouldBe(new SendOutcome.GaveUp("send_failed:-200"));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_busy_Zalo_is_tried_five_times_inside_ten_minutes(HttpStatusCode status)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            _zalo.Zalo.ThenJson("<html>", status);
            var retry = (await _zalo.SendAsync(new TextView("Xin chào"), attempt)).ShouldBeOfType<SendOutcome.Retry>();
            waited += retry.After;
            _zalo.Time.Advance(retry.After);
        }

        waited.ShouldBeLessThan(TimeSpan.FromMinutes(10));
        _zalo.Zalo.ThenJson("<html>", status);
        (await _zalo.SendAsync(new TextView("Xin chào"), 5)).ShouldBe(new SendOutcome.GaveUp($"http_{(int)status}"));
    }

    [Fact]
    public async Task The_wait_that_Zalo_asks_for_is_honoured_and_given_up_when_it_is_too_long()
    {
        _zalo.Zalo.Then(_ => Busy("37")).Then(_ => Busy("3600"));
        (await _zalo.SendAsync(new TextView("Xin chào"))).ShouldBe(new SendOutcome.Retry(TimeSpan.FromSeconds(37)));
        (await _zalo.SendAsync(new TextView("Xin chào"), 2)).ShouldBe(new SendOutcome.GaveUp("http_429"));
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again_because_nothing_was_sent()
    {
        _zalo.Zalo.Then(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        (await _zalo.SendAsync(new TextView("Xin chào"))).ShouldBeOfType<SendOutcome.Retry>().After.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        _zalo.Counted["zalo.replies retry connection"].ShouldBe(1);
    }

    [Fact]
    public async Task A_call_without_an_answer_is_sent_once_more_after_ten_seconds()
    {
        (await UnansweredAsync(1)).ShouldBe(new SendOutcome.Retry(TimeSpan.FromSeconds(10)));
        (await UnansweredAsync(2)).ShouldBe(new SendOutcome.GaveUp("timeout"));
        _zalo.Zalo.Calls.Count.ShouldBe(2);
        _zalo.Counted["zalo.resends"].ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_leaves_the_outcome_unknown()
    {
        _zalo.Zalo.ThenJson("<html>").ThenYes();
        (await _zalo.SendAsync(new TextView("Xin chào"))).ShouldBe(new SendOutcome.Retry(TimeSpan.FromSeconds(10)));
        (await _zalo.SendAsync(new TextView("Xin chào"), 2)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Counted["zalo.resends"].ShouldBe(1);
    }

    [Fact]
    public async Task The_echo_of_a_message_without_an_answer_stands_for_the_answer()
    {
        (await UnansweredAsync(1)).ShouldBeOfType<SendOutcome.Retry>();
        await EchoAsync("Xin chào");
        (await _zalo.SendAsync(new TextView("Xin chào"), 2)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_echo_of_another_message_does_not()
    {
        (await UnansweredAsync(1)).ShouldBeOfType<SendOutcome.Retry>();
        await EchoAsync("Xin lỗi");
        (await _zalo.SendAsync(new TextView("Xin chào"), 2)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_older_echo_of_the_same_words_does_not()
    {
        (await UnansweredAsync(1)).ShouldBeOfType<SendOutcome.Retry>();
        await EchoAsync("Xin chào", TimeSpan.FromMinutes(1));
        await _zalo.SendAsync(new TextView("Xin chào"), 2);
        _zalo.Zalo.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_reply_of_several_messages_goes_on_where_it_stopped()
    {
        var reply = new TextView($"{new string('a', 1500)}\n\n{new string('b', 1500)}\n\n{new string('c', 1500)}");
        _zalo.Zalo.ThenYes().ThenError(-32);
        (await _zalo.SendAsync(reply)).ShouldBeOfType<SendOutcome.Retry>();
        (await _zalo.SendAsync(reply, 2)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Texts.Select(text => text[..7]).ShouldBe(["(1/3) a", "(2/3) b", "(2/3) b", "(3/3) c"]);
    }

    [Fact]
    public async Task The_same_reply_later_is_sent_again()
    {
        await _zalo.SendAsync(new TextView("Xin chào"));
        await _zalo.SendAsync(new TextView("Xin chào"));
        _zalo.Zalo.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_picture_is_drawn_and_uploaded_once_and_sent_with_its_words()
    {
        await _zalo.SendAsync(Card);
        await _zalo.SendAsync(Card);
        _zalo.Zalo.Uploads.ShouldBe(1);
        _painter.Drawn.ShouldBe(1);
        _zalo.Zalo.Calls[0].Path.ShouldBe("/oa/v2.0/oa/upload/image");
        _zalo.Zalo.Calls[0].Body.ShouldContain("form-data; name=\"file\"; filename=\"the-bhyt.png\"");
        _zalo.Zalo.Messages[1].GetRawText().ShouldBe("""{"text":"Thẻ BHYT","attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","attachment_id":"a1"}]}}}""");
    }

    [Fact]
    public async Task An_uploaded_picture_is_used_for_six_days()
    {
        await _zalo.SendAsync(Card);
        _zalo.Time.Advance(TimeSpan.FromDays(6) - TimeSpan.FromSeconds(1));
        await _zalo.SendAsync(Card);
        _zalo.Zalo.Uploads.ShouldBe(1);
        _zalo.Time.Advance(TimeSpan.FromSeconds(1));
        await _zalo.SendAsync(Card);
        _zalo.Zalo.Uploads.ShouldBe(2);
    }

    [Fact]
    public async Task A_picture_that_Zalo_has_lost_is_uploaded_again()
    {
        await _zalo.SendAsync(Card);
        _zalo.Zalo.ThenError(-100);
        (await _zalo.SendAsync(Card)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Uploads.ShouldBe(2);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_sent_is_told_in_words()
    {
        _zalo.Zalo.ThenYes().ThenError(-201);
        (await _zalo.SendAsync(Card)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Messages[^1].GetRawText().ShouldBe("""{"text":"Thẻ BHYT"}""");
    }

    [Fact]
    public async Task A_picture_that_nobody_can_draw_or_whose_painter_fails_is_told_in_words()
    {
        (await _zalo.SendAsync(Card with { Kind = "unknown" })).ShouldBeOfType<SendOutcome.Sent>();
        _painter.Fails = true;
        (await _zalo.SendAsync(Card)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Texts.ShouldBe(["Thẻ BHYT", "Thẻ BHYT"]);
        _zalo.Zalo.Uploads.ShouldBe(0);
    }

    [Fact]
    public async Task An_upload_that_keeps_failing_ends_in_words_at_the_last_try()
    {
        for (var attempt = 1; attempt < 5; attempt++)
        {
            _zalo.Zalo.ThenJson("", HttpStatusCode.BadGateway);
            (await _zalo.SendAsync(Card, attempt)).ShouldBeOfType<SendOutcome.Retry>();
        }

        _zalo.Zalo.ThenJson("", HttpStatusCode.BadGateway);
        (await _zalo.SendAsync(Card, 5)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Texts.ShouldBe(["Thẻ BHYT"]);
    }

    [Fact]
    public async Task A_file_is_printed_and_uploaded_once_and_sent_after_its_words()
    {
        await _zalo.SendAsync(History);
        await _zalo.SendAsync(History);
        _zalo.Zalo.Uploads.ShouldBe(1);
        _printer.Printed.ShouldBe(1);
        _zalo.Zalo.Calls[1].Path.ShouldBe("/oa/v2.0/oa/upload/file");
        _zalo.Zalo.Calls[1].Body.ShouldContain("form-data; name=\"file\"; filename=\"qua-trinh-dong.pdf\"");
        _zalo.Zalo.Messages.Select(message => message.GetRawText()).ShouldBe(
        [
            """{"text":"Quá trình đóng"}""",
            """{"attachment":{"type":"file","payload":{"token":"t2"}}}""",
            """{"text":"Quá trình đóng"}""",
            """{"attachment":{"type":"file","payload":{"token":"t2"}}}""",
        ]);
    }

    [Fact]
    public async Task An_uploaded_file_is_used_for_six_days_and_one_with_other_data_or_another_name_is_another()
    {
        await _zalo.SendAsync(History);
        await _zalo.SendAsync(History with { FileName = "c14-ts-2025.pdf" });
        await _zalo.SendAsync(History with { Data = JsonElement.Parse("{\"number\":2}") });
        _zalo.Zalo.Uploads.ShouldBe(3);
        _zalo.Time.Advance(TimeSpan.FromDays(6) - TimeSpan.FromSeconds(1));
        await _zalo.SendAsync(History);
        _zalo.Zalo.Uploads.ShouldBe(3);
        _zalo.Time.Advance(TimeSpan.FromSeconds(1));
        await _zalo.SendAsync(History);
        _zalo.Zalo.Uploads.ShouldBe(4);
    }

    [Fact]
    public async Task A_file_that_Zalo_has_lost_is_uploaded_again()
    {
        await _zalo.SendAsync(History);
        _zalo.Zalo.ThenYes().ThenError(-100);
        (await _zalo.SendAsync(History)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Uploads.ShouldBe(2);
        _zalo.Zalo.Messages[^1].GetProperty("attachment").GetProperty("payload").GetProperty("token").GetString().ShouldBe("t6");
    }

    [Theory]
    [InlineData(-201)]
    [InlineData(-210)]
    [InlineData(-233)]
    public async Task A_file_whose_upload_is_refused_is_left_out_and_what_follows_is_sent(int code)
    {
        _zalo.Zalo.ThenYes().ThenError(code);
        (await _zalo.SendAsync(Reply(History, Menu))).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Texts.ShouldBe(["Quá trình đóng", "Anh/chị cần gì?\n\n3. Thẻ BHYT\n0. Quay lại"]);
        _zalo.Counted["zalo.degraded"].ShouldBe(1);
        _zalo.Logs.Lines.ShouldContain(line => line.Contains("A file of kind history is left out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-201)]
    [InlineData(-233)]
    public async Task A_file_message_that_is_refused_is_left_out(int code)
    {
        _zalo.Zalo.ThenYes().ThenYes().ThenError(code);
        (await _zalo.SendAsync(History)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Messages.Count.ShouldBe(2);
        _zalo.Counted["zalo.degraded"].ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_nobody_can_print_or_whose_printer_fails_is_told_in_words()
    {
        (await _zalo.SendAsync(History with { Kind = "unknown" })).ShouldBeOfType<SendOutcome.Sent>();
        _printer.Fails = true;
        (await _zalo.SendAsync(History)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Texts.ShouldBe(["Quá trình đóng", "Quá trình đóng"]);
        _zalo.Zalo.Uploads.ShouldBe(0);
        _zalo.Logs.Lines.ShouldNotContain(line => line.Contains("Nguyễn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_busy_upload_is_tried_again_without_repeating_the_words()
    {
        _zalo.Zalo.ThenYes().ThenJson("", HttpStatusCode.BadGateway);
        (await _zalo.SendAsync(History)).ShouldBeOfType<SendOutcome.Retry>();
        (await _zalo.SendAsync(History, 2)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Messages.Select(message => message.TryGetProperty("text", out _)).ShouldBe([true, false]);
    }

    [Fact]
    public async Task The_echo_of_a_file_without_an_answer_stands_for_the_answer()
    {
        _zalo.Zalo.ThenYes().ThenYes().ThenJson("<html>");
        (await _zalo.SendAsync(History)).ShouldBeOfType<SendOutcome.Retry>();
        await _zalo.PostSignedAsync(_zalo.Event("oa_send_file", $$""" "sender":{"id":"{{Vectors.OaId}}"},"recipient":{"id":"{{Vectors.User}}"},"message":{"msg_id":"e"} """));
        (await _zalo.SendAsync(History, 2)).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_no_message_is_not_sent()
    {
        (await _zalo.SendAsync(new Activity { Type = ActivityTypes.Typing })).ShouldBeOfType<SendOutcome.Sent>();
        (await _zalo.SendAsync(new Activity { Type = ActivityTypes.EndOfConversation })).ShouldBeOfType<SendOutcome.Sent>();
        _zalo.Zalo.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_of_another_account_is_given_up()
    {
        var outcome = await _zalo.Sender.SendAsync("zalo:9:3000000000000000003", ViewActivity.Of(new TextView("Xin chào")), 1, CancellationToken.None);
        outcome.ShouldBe(new SendOutcome.GaveUp("other_oa"));
        _zalo.Zalo.Calls.ShouldBeEmpty();
    }

    public void Dispose() => _zalo.Dispose();

    private static Activity Reply(params View[] views) => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [.. views.SelectMany(view => ViewActivity.Of(view).Attachments!)],
    };

    private static Task<HttpResponseMessage> Busy(string seconds)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", seconds);
        return Task.FromResult(response);
    }

    private async Task<SendOutcome> UnansweredAsync(int attempt)
    {
        _zalo.Zalo.ThenNothing();
        var calls = _zalo.Zalo.Calls.Count;
        var sending = _zalo.SendAsync(new TextView("Xin chào"), attempt);
        _zalo.Zalo.Calls.Count.ShouldBe(calls + 1);
        _zalo.Time.Advance(TimeSpan.FromSeconds(10));
        return await sending;
    }

    private Task<int> EchoAsync(string text, TimeSpan? age = null) => _zalo.PostSignedAsync(_zalo.Event(
        "oa_send_text",
        $$""" "sender":{"id":"{{Vectors.OaId}}"},"recipient":{"id":"{{Vectors.User}}"},"message":{"msg_id":"e","text":"{{text}}"} """,
        age));

    private sealed class DrawnCard : IPainter
    {
        public string Kind => "card";

        public int Drawn { get; private set; }

        public bool Fails { get; set; }

        public byte[] Paint(JsonElement data)
        {
            Drawn++;
            return Fails ? throw new InvalidOperationException() : [1, 2, 3];
        }
    }

    private sealed class PrintedHistory : IPrinter
    {
        public string Kind => "history";

        public string MediaType => "application/pdf";

        public int Printed { get; private set; }

        public bool Fails { get; set; }

        public async ValueTask<byte[]> PrintAsync(JsonElement data, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Printed++;
            return Fails ? throw new InvalidOperationException("Nguyễn Văn An") : [1, 2, 3];
        }
    }

    private sealed class Tokens(Queue<string> tokens) : IZaloAccessToken
    {
        public ValueTask<string> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(tokens.Dequeue());
    }
}
