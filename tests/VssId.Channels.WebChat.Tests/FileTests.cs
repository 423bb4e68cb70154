using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using VssId.Bot.Engine.Views;
using VssId.Channels.WebChat.Wire;

namespace VssId.Channels.WebChat.Tests;

public sealed class FileTests : ChatTest
{
    [Fact]
    public async Task A_picture_is_fetched_by_its_address_for_some_minutes()
    {
        var address = await PictureAsync();
        using var response = await Host.Http.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        response.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("thẻ-bhyt.png");
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        Time.Advance(TimeSpan.FromMinutes(5));
        (await Host.CallAsync(HttpMethod.Get, address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
        Host.Refused("no-such-file").ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_was_made_up_leads_nowhere()
    {
        var tickets = (WebChatTickets)Host.Services.GetService(typeof(WebChatTickets))!;
        var chat = await Host.BeginAsync();

        (await Host.CallAsync(HttpMethod.Get, "/files/made-up")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Host.CallAsync(HttpMethod.Get, $"/files/{tickets.SealFile(chat.Id, 99, 0, Turn.None)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Host.CallAsync(HttpMethod.Get, $"/files/{tickets.SealFile(chat.Id, 2, 0, Turn.None)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Host.CallAsync(HttpMethod.Get, $"/files/{tickets.SealStream(new WebChatPass(chat.Id, "dl_u", []))}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_kept_under_its_name_and_by_nobody_on_the_way()
    {
        var address = new Uri((string)(await HistoryAsync())[4]["attachments"]!.AsArray().Single()!["content"]!["actions"]!.AsArray().Single()!["url"]!);
        using var response = await Host.Http.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox; frame-ancestors 'none'"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("quá-trình-đóng.csv");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("\"Nguy\\u1EC5n\"");
        Time.Advance(TimeSpan.FromMinutes(5));
        (await Host.CallAsync(HttpMethod.Get, address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_picture_is_fetched_upright_and_turned()
    {
        var card = (await HistoryAsync())[3]["attachments"]!.AsArray().Single()!["content"]!;
        var upright = card["body"]!.AsArray().Single()!;
        var turned = card["actions"]!.AsArray().Single()!["card"]!["body"]!.AsArray().Single()!;

        (await Host.Http.GetByteArrayAsync(new Uri((string)turned["url"]!), TestContext.Current.CancellationToken)).ShouldBe(OutlinePainter.Dot);
        (await Host.Http.GetByteArrayAsync(new Uri((string)upright["url"]!), TestContext.Current.CancellationToken)).ShouldNotBe(OutlinePainter.Dot);
    }

    [Fact]
    public async Task What_cannot_be_made_is_no_file_and_is_logged()
    {
        var tickets = (WebChatTickets)Host.Services.GetService(typeof(WebChatTickets))!;
        var chat = await Host.BeginAsync();
        await WhenAnsweredAsync(chat, 2);
        await Bot.SayAsync(
            WebChatPass.StoreIdOf(chat.Id),
            ViewActivity.Of(new Document("unknown", JsonElement.Parse("1"), "x", "x", "x.pdf")),
            ViewActivity.Of(new Picture(OutlinePainter.KindName, JsonElement.Parse("1"), "x", "x.png")),
            ViewActivity.Of(new TextView("x")));

        (await Host.CallAsync(HttpMethod.Get, $"/files/{tickets.SealFile(chat.Id, 3, 0, Turn.None)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        Host.Refused("no-printer").ShouldBe(1);
        (await Host.CallAsync(HttpMethod.Get, $"/files/{tickets.SealFile(chat.Id, 4, 0, Turn.Quarter)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Host.CallAsync(HttpMethod.Get, $"/files/{tickets.SealFile(chat.Id, 5, 0, Turn.None)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        Host.Refused("no-such-file").ShouldBe(2);
    }

    private async Task<List<JsonObject>> HistoryAsync()
    {
        var chat = await Host.BeginAsync();
        await Host.SayAsync(chat, TestBot.HistoryLabel);
        using var socket = await ChatHost.ConnectAsync(chat.StreamUrl);
        var frames = new Frames(socket);
        await frames.NextAsync();
        await frames.NextAsync();
        List<JsonObject> answers = [];
        while (answers.Count < 5)
        {
            answers.Add(await frames.NextAsync());
        }

        return answers;
    }

    private async Task<Uri> PictureAsync()
    {
        var chat = await Host.BeginAsync();
        await Host.SayAsync(chat, TestBot.CardLabel);
        using var socket = await ChatHost.ConnectAsync(chat.StreamUrl);
        var frames = new Frames(socket);
        for (var i = 0; i < 3; i++)
        {
            await frames.NextAsync();
        }

        return new Uri((string)(await frames.NextAsync())["attachments"]!.AsArray().Single()!["content"]!["body"]!.AsArray().Single()!["url"]!);
    }
}
