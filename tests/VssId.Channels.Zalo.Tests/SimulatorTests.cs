using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Channels.Simulators.Zalo;
using VssId.Zalo.Api;
using VssId.Zalo.Api.Events;
using VssId.Zalo.Api.Messages;
using Xunit;
using Fact = VssId.Bot.Engine.Views.Fact;
using Options = VssId.Bot.Engine.Views.Options;

namespace VssId.Channels.Zalo.Tests;

public sealed class SimulatorTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] Pdf = [.. "%PDF-1.7"u8];
    private static readonly Options Menu = new("Anh/chị cần gì?", [new Option("3", "Thẻ BHYT")]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_follows_taps_a_button_and_gets_a_picture_over_real_http()
    {
        await using var town = await TownWithZalo.StartAsync(
            activity => activity switch
            {
                { Type: ActivityTypes.ConversationUpdate } => [Menu],
                { Text: "Thẻ BHYT" } => [new FactSheet("Thẻ BHYT", [new Fact("Số thẻ", "••••123")]), new Picture("card", JsonElement.Parse("{}"), "Ảnh thẻ", "the.png")],
                _ => [new TextView($"Nghe: {activity.Text}")],
            },
            painters: new Card());

        await town.FollowsAsync();
        var menu = (await town.HearsAsync(1)).ShouldHaveSingleItem();
        menu.GetProperty("text").GetString().ShouldBe("Anh/chị cần gì?\n\n3. Thẻ BHYT");
        menu.GetProperty("image").ValueKind.ShouldBe(JsonValueKind.Null);
        var button = menu.GetProperty("buttons").EnumerateArray().ShouldHaveSingleItem();
        button.GetProperty("type").GetString().ShouldBe("oa.query.show");

        await town.SaysAsync(button.GetProperty("payload").GetString()!);
        var answers = await town.HearsAsync(2, after: 1);
        answers.Select(answer => answer.GetProperty("text").GetString()).ShouldBe(["Thẻ BHYT\n\n• Số thẻ: ••••123", "Ảnh thẻ"]);
        using var picture = await town.Http.GetAsync(new Uri(answers[1].GetProperty("image").GetString()!, UriKind.Relative), Stop);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await picture.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(Png);

        await town.SaysAsync("Nguyễn".Normalize(NormalizationForm.FormD));
        (await town.HearsAsync(1, after: 4)).ShouldHaveSingleItem().GetProperty("text").GetString().ShouldBe("Nghe: Nguyễn".Normalize());

        town.Bot.Outcomes.ShouldAllBe(outcome => outcome is SendOutcome.Sent);
        town.Bot.Outcomes.Count.ShouldBe(4);
        town.Counted["zalo.events admitted new"].ShouldBe(3);
        town.Counted.Names.ShouldNotContain(name => name.StartsWith("zalo.events refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_gets_a_file_after_its_words_and_keeps_it_under_its_name()
    {
        await using var town = await TownWithZalo.StartAsync(
            _ => [new Document("history", JsonElement.Parse("{}"), "Quá trình đóng BHXH", "Tải PDF", "qua-trinh-dong.pdf"), new TextView("Hết")],
            new History());

        await town.SaysAsync("tải pdf");
        var answers = await town.HearsAsync(3);
        answers.Select(answer => answer.GetProperty("text").GetString()).ShouldBe(["Quá trình đóng BHXH", "", "Hết"]);
        answers[0].GetProperty("file").ValueKind.ShouldBe(JsonValueKind.Null);
        answers[1].GetProperty("image").ValueKind.ShouldBe(JsonValueKind.Null);
        var kept = answers[1].GetProperty("file");
        kept.GetProperty("name").GetString().ShouldBe("qua-trinh-dong.pdf");
        using var file = await town.Http.GetAsync(new Uri(kept.GetProperty("path").GetString()!, UriKind.Relative), Stop);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileName.ShouldBe("qua-trinh-dong.pdf");
        (await file.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(Pdf);
        town.Bot.Outcomes.ShouldAllBe(outcome => outcome is SendOutcome.Sent);
    }

    [Fact]
    public async Task Echoes_and_receipts_come_back_and_start_no_turn()
    {
        await using var town = await TownWithZalo.StartAsync(activity => activity.Text == "một" ? [new TextView("Xin chào")] : []);
        await town.SaysAsync("một");

        // Events of one account are sent in order: those of the first answer came before the second message.
        (await town.Bot.Handled.ReadAsync(Stop)).Text.ShouldBe("một");
        await town.SaysAsync("hai");
        (await town.Bot.Handled.ReadAsync(Stop)).Text.ShouldBe("hai");
        town.Counted["zalo.events ignored echo"].ShouldBe(1);
        town.Counted["zalo.events ignored receipt"].ShouldBe(1);
    }

    [Fact]
    public async Task The_webhook_answers_the_call_that_Zalo_makes_when_its_address_is_saved()
    {
        await using var town = await TownWithZalo.StartAsync(_ => []);
        (await town.Http.GetStringAsync(new Uri("/zalo/webhook", UriKind.Relative), Stop)).ShouldBe("ok");
        using var ping = await town.Http.PostAsync(new Uri("/zalo/webhook", UriKind.Relative), null, Stop);
        ping.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var large = await town.Http.PostAsync(new Uri("/zalo/webhook", UriKind.Relative), new ByteArrayContent(new byte[(256 * 1024) + 1]), Stop);
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var chunked = await town.Http.PostAsync(new Uri("/zalo/webhook", UriKind.Relative), new EndlessContent((256 * 1024) + 1), Stop);
        chunked.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_request_whose_body_is_cut_into_nonsense_is_refused_and_counted()
    {
        await using var town = await TownWithZalo.StartAsync(_ => []);
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, town.Http.BaseAddress!.Port, Stop);
        await line.GetStream().WriteAsync("POST /zalo/webhook HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n"u8.ToArray(), Stop);
        using var reader = new StreamReader(line.GetStream());
        (await reader.ReadLineAsync(Stop)).ShouldBe("HTTP/1.1 400 Bad Request");
        town.Counted["zalo.events refused broken_request"].ShouldBe(1);
    }

    public static TheoryData<string, string, int> Bodies => new()
    {
        { "a text", Body("""{"text":"Xin chào"}"""), 0 },
        { "2,000 characters", Body($$"""{"text":"{{new string('a', 2000)}}"}"""), 0 },
        { "2,001 characters", Body($$"""{"text":"{{new string('a', 2001)}}"}"""), -210 },
        { "no text", Body("{}"), -201 },
        { "no message", $$$"""{"recipient":{"user_id":"{{{Vectors.User}}}"}}""", -201 },
        { "no recipient", """{"message":{"text":"Xin chào"}}""", -201 },
        { "nobody", """{"recipient":{"user_id":"1"},"message":{"text":"Xin chào"}}""", -201 },
        { "broken JSON", "{", -201 },
        { "no JSON object", "[]", -201 },
        { "five buttons", Body(Buttons(5, "oa.query.show")), 0 },
        { "six buttons", Body(Buttons(6, "oa.query.show")), -201 },
        { "an unknown button", Body(Buttons(1, "oa.query.shout")), -201 },
        { "a picture without its wrapper", Body("""{"attachment":{"type":"image","payload":{"attachment_id":"x"}}}"""), -201 },
        { "a lost picture", Body("""{"attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","attachment_id":"x"}]}}}"""), -100 },
        { "a lost file", Body("""{"attachment":{"type":"file","payload":{"token":"x"}}}"""), -100 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task The_api_checks_a_message_as_Zalo_does(string what, string body, int error)
    {
        await using var town = await TownWithZalo.StartAsync(_ => []);
        await town.FollowsAsync();
        (await SendAsync(town, body)).GetProperty("error").GetInt32().ShouldBe(error, what);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another-token")]
    public async Task A_call_without_the_right_token_is_refused_first(string? token)
    {
        await using var town = await TownWithZalo.StartAsync(_ => []);
        using var body = new StringContent("{", Encoding.UTF8, "application/json");
        (await town.CallAsync(HttpMethod.Post, "/v3.0/oa/message/cs", body, token)).GetProperty("error").GetInt32().ShouldBe(-216);
        (await town.CallAsync(HttpMethod.Get, "/v2.0/oa/getoa", null, token)).GetProperty("error").GetInt32().ShouldBe(-216);
    }

    [Fact]
    public async Task Somebody_who_only_looked_is_not_known_to_the_account()
    {
        await using var town = await TownWithZalo.StartAsync(_ => []);
        await town.Http.GetStringAsync(new Uri($"/simulators/zalo/people/{Vectors.User}/messages", UriKind.Relative), Stop);
        var asked = $"/v3.0/oa/user/detail?data={Uri.EscapeDataString($$"""{"user_id":"{{Vectors.User}}"}""")}";
        (await town.CallAsync(HttpMethod.Get, asked, null)).GetProperty("error").GetInt32().ShouldBe(-201);
        await town.FollowsAsync();
        (await town.CallAsync(HttpMethod.Get, asked, null)).GetProperty("data").GetProperty("user_is_follower").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("image", "the.png", 100, 0, true)]
    [InlineData("image", "the.gif", 100, 0, false)]
    [InlineData("image", "the.png", (1024 * 1024) + 1, -210, false)]
    [InlineData("file", "don.pdf", 100, 0, true)]
    [InlineData("file", "don.exe", 100, 0, false)]
    [InlineData("file", "don.csv", 100, 0, false)]
    [InlineData("file", "don.pdf", (5 * 1024 * 1024) + 1, -210, false)]
    public async Task Uploads_are_taken_by_ending_and_size(string kind, string name, int length, int error, bool hasId)
    {
        await using var town = await TownWithZalo.StartAsync(_ => []);
        using var part = new ByteArrayContent(new byte[length]);
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = $"\"{name}\"" };
        using var form = new MultipartFormDataContent { part };
        var answer = await town.CallAsync(HttpMethod.Post, $"/v2.0/oa/upload/{kind}", form);
        answer.GetProperty("error").GetInt32().ShouldBe(error);
        (answer.TryGetProperty("data", out var data) && data.EnumerateObject().Any()).ShouldBe(hasId);
    }

    [Fact]
    public async Task The_client_reads_the_account_and_uploads_files()
    {
        await using var town = await TownWithZalo.StartAsync(_ => []);
        using var http = new HttpClient();
        var api = new ZaloApi(http, new Token(), At(new Uri(town.Http.BaseAddress!, ZaloSimulator.Root)), TimeProvider.System);
        (await api.GetOaAsync(Stop)).ShouldBeOfType<ZaloAnswer<ZaloOa>.Done>().Data.Oaid.ShouldBe(Vectors.OaId);
        var file = (await api.UploadFileAsync(new byte[] { 1 }, "don.pdf", Stop)).ShouldBeOfType<ZaloAnswer<string>.Done>().Data;
        await town.FollowsAsync();
        (await api.SendAsync(Vectors.User, new ZaloMessage.File(file), Stop)).ShouldBeOfType<ZaloAnswer<ZaloSent>.Done>();
        (await api.UploadImageAsync(new byte[] { 1 }, "card.bmp", Stop)).ShouldBe(new ZaloAnswer<string>.Unknown("empty_answer"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"text\":\"\"}")]
    [InlineData("broken")]
    public async Task A_phone_types_something_or_nothing_is_sent(string body)
    {
        await using var town = await TownWithZalo.StartAsync(_ => []);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await town.Http.PostAsync(new Uri($"/simulators/zalo/people/{Vectors.User}/messages", UriKind.Relative), content, Stop);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var nobody = await town.Http.PostAsync(new Uri("/simulators/zalo/people/anna/follow", UriKind.Relative), null, Stop);
        nobody.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_event_that_is_not_taken_comes_again_with_the_same_bytes_and_signature()
    {
        var received = Channel.CreateUnbounded<(string Body, string Signature, string Retry, string Server)>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var bot = builder.Build();
        bot.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var headers = context.Request.Headers;
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            context.Response.StatusCode = headers["num_retry"] == "2" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            received.Writer.TryWrite((body, headers[ZaloMac.Header].ToString(), headers["num_retry"].ToString(), headers["X-ZEvent-Server"].ToString()));
        });
        await bot.StartAsync(Stop);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var time = new WatchedTime(Vectors.SignedAt);
        await using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        var settings = new ZaloSimulatorOptions { AppId = Vectors.AppId, OaId = Vectors.OaId, OaSecretKey = Vectors.Secret, AccessToken = Vectors.Token, WebhookUrl = new Uri(bot.Urls.First() + "/zalo/webhook") };
        using var webhook = new WebhookClient(services.GetRequiredService<IHttpClientFactory>(), Microsoft.Extensions.Options.Options.Create(settings), time, NullLogger<WebhookClient>.Instance);
        await webhook.StartAsync(patience.Token);
        webhook.Send(new ZaloEvent { AppId = Vectors.AppId, EventName = "follow", OaId = Vectors.OaId, Follower = new ZaloParty(Vectors.User) }, time.GetUtcNow());

        var first = await received.Reader.ReadAsync(patience.Token);
        first.Retry.ShouldBe("");
        first.Server.ShouldBe("OA OpenAPI");
        first.Signature.ShouldBe($"mac={ZaloParts.Sign(Encoding.UTF8.GetBytes(first.Body))}");
        await time.PassAsync(TimeSpan.FromSeconds(30), patience.Token);
        (await received.Reader.ReadAsync(patience.Token)).ShouldBe(first with { Retry = "1" });
        await time.PassAsync(TimeSpan.FromMinutes(5), patience.Token);
        (await received.Reader.ReadAsync(patience.Token)).ShouldBe(first with { Retry = "2" });
        await webhook.StopAsync(patience.Token);
    }

    private static string Body(string message) => $$"""{"recipient":{"user_id":"{{Vectors.User}}"},"message":{{message}}}""";

    private static string Buttons(int count, string type)
    {
        var buttons = string.Join(',', Enumerable.Repeat($$"""{"title":"Có","type":"{{type}}","payload":"Có"}""", count));
        return $$"""{"text":"Chọn","attachment":{"type":"template","payload":{"buttons":[{{buttons}}] } } }""";
    }

    private static async Task<JsonElement> SendAsync(TownWithZalo town, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await town.CallAsync(HttpMethod.Post, "/v3.0/oa/message/cs", content);
    }

    private static IOptions<ZaloApiOptions> At(Uri apiBase) => Microsoft.Extensions.Options.Options.Create(new ZaloApiOptions { ApiBase = apiBase });

    private sealed class Card : IPainter
    {
        public string Kind => "card";

        public byte[] Paint(JsonElement data) => Png;
    }

    private sealed class History : IPrinter
    {
        public string Kind => "history";

        public string MediaType => "application/pdf";

        public ValueTask<byte[]> PrintAsync(JsonElement data, CancellationToken cancellationToken) => ValueTask.FromResult(Pdf);
    }

    private sealed class Token : IZaloAccessToken
    {
        public ValueTask<string> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Vectors.Token);
    }

    /// <summary>A body that does not tell its length.</summary>
    private sealed class EndlessContent(int length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(new byte[length]).AsTask();

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
    }
}
