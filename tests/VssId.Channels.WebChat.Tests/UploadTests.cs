using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Pictures by <c>conversations/{id}/upload</c>: what arrives, what the log shows, what is refused.</summary>
public sealed class UploadTests : ChatTest
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    [Theory]
    [InlineData("vi-VN", "Đã gửi ảnh.")]
    [InlineData("en-US", "Picture sent.")]
    public async Task A_picture_goes_to_the_bot_as_words_and_stands_in_no_log(string locale, string shown)
    {
        var chat = await Host.BeginAsync();
        var activity = new JsonObject { ["type"] = "message", ["locale"] = locale, ["from"] = new JsonObject { ["id"] = "x" }, ["channelData"] = new JsonObject { ["clientActivityID"] = "c1" }, ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/jpeg", ["name"] = "mat-truoc.jpg" }) };
        var (status, body) = await UploadAsync(chat, Form(activity, Picture));

        status.ShouldBe(HttpStatusCode.OK);
        Heard.Taken.ShouldHaveSingleItem().Files.ShouldHaveSingleItem().ShouldBe(Picture);
        var set = await Host.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities", chat.Token);
        var echo = set.Body["activities"]!.AsArray().Single(each => (string?)each!["id"] == (string?)body["id"])!;
        ((string)echo["text"]!).ShouldBe(shown);
        ((string)echo["channelData"]!["clientActivityID"]!).ShouldBe("c1");
        echo["attachments"].ShouldBeNull();
        echo.ToJsonString().ShouldNotContain("photo:");

        var forBot = await HeardAsync((string)body["id"]!);
        forBot.Text.ShouldBeEmpty();
        var words = forBot.Attachments!.ShouldHaveSingleItem();
        words.ContentType.ShouldBe(AttachmentWords.ContentType);
        words.Content!.ToString().ShouldBe("photo:1");
    }

    [Fact]
    public async Task Several_files_and_a_file_alone_are_taken()
    {
        var chat = await Host.BeginAsync();
        (await UploadAsync(chat, Form(activity: null, Picture, [1, 2, 3]))).Status.ShouldBe(HttpStatusCode.OK);
        Heard.Taken[0].Files.Count.ShouldBe(2);
        var alone = new ByteArrayContent(Picture);
        alone.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        (await UploadAsync(chat, alone)).Status.ShouldBe(HttpStatusCode.OK);
        Heard.Taken[1].Files.ShouldHaveSingleItem().ShouldBe(Picture);
    }

    [Fact]
    public async Task What_holds_no_file_or_too_much_is_refused_and_nothing_is_said()
    {
        var chat = await Host.BeginAsync();
        (await UploadAsync(chat, new ByteArrayContent([]))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await UploadAsync(chat, Form(new JsonObject { ["type"] = "message" }))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var broken = new StringContent("no parts at all");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (await UploadAsync(chat, broken)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await UploadAsync(chat, new ByteArrayContent(new byte[(12 << 20) + 1]))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Heard.Taken.ShouldBeEmpty();
        Bot.Heard.ShouldNotContain(activity => activity.Type == "message");
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    public async Task Files_come_with_a_message(string type)
    {
        var chat = await Host.BeginAsync();
        (await UploadAsync(chat, Form(new JsonObject { ["type"] = type }, Picture))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("attachments", "contentType")]
    [InlineData("Attachments", "ContentType")]
    public async Task Words_for_a_picture_are_taken_from_no_client(string attachments, string contentType)
    {
        var chat = await Host.BeginAsync();
        var forged = new JsonObject { ["type"] = "message", ["text"] = "xin chào", [attachments] = new JsonArray(new JsonObject { [contentType] = AttachmentWords.ContentType, ["content"] = "photo:1" }) };
        var posted = await Host.CallAsync(HttpMethod.Post, $"conversations/{chat.Id}/activities", chat.Token, forged.ToJsonString());
        if (posted.Status is HttpStatusCode.OK)
        {
            // A member of another spelling is none of the protocol.
            (await HeardAsync((string)posted.Body["id"]!)).Attachments.ShouldBeNull();
        }
        else
        {
            posted.Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await UploadAsync(chat, Form(forged.DeepClone().AsObject(), Picture))).Status.ShouldBe(posted.Status);
    }

    [Fact]
    public async Task A_backend_that_is_away_is_told_so_that_the_client_sends_again()
    {
        var chat = await Host.BeginAsync();
        Heard.IsAway = true;
        (await UploadAsync(chat, Form(activity: null, Picture))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Heard.IsAway = false;
        (await UploadAsync(chat, Form(activity: null, Picture))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_of_another_conversation_uploads_nothing()
    {
        var (mine, other) = (await Host.BeginAsync(), await Host.BeginAsync());
        (await UploadAsync(other with { Token = mine.Token }, Form(activity: null, Picture))).Status.ShouldBe(HttpStatusCode.Forbidden);
        Heard.Taken.ShouldBeEmpty();
    }

    private HeardFiles Heard => (HeardFiles)Host.Services.GetService(typeof(HeardFiles))!;

    private async Task<Activity> HeardAsync(string id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (Bot.Heard.FirstOrDefault(activity => activity.Id == id) is { } heard)
            {
                return heard;
            }

            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    // As botframework-directlinejs sends them.
    private static MultipartFormDataContent Form(JsonObject? activity, params byte[][] files)
    {
        var form = new MultipartFormDataContent();
        if (activity is not null)
        {
            var part = new StringContent(activity.ToJsonString());
            part.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
            form.Add(part, "activity", "blob");
        }

        foreach (var file in files)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(part, "file", "anh.jpg");
        }

        return form;
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> UploadAsync(Begun chat, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{chat.Id}/upload?userId=x") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        using var response = await Host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject());
    }
}
