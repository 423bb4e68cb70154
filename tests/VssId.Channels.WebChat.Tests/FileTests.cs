using System.Net;

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
        (await Host.CallAsync(HttpMethod.Get, $"/files/{tickets.SealPicture(chat.Id, 99, 0)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Host.CallAsync(HttpMethod.Get, $"/files/{tickets.SealPicture(chat.Id, 2, 0)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Host.CallAsync(HttpMethod.Get, $"/files/{tickets.SealStream(new WebChatPass(chat.Id, "dl_u", []))}")).Status.ShouldBe(HttpStatusCode.NotFound);
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
