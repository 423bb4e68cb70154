using System.Net;
using System.Text.Json.Nodes;
using VssId.Bot.Builder.Schema;

namespace VssId.Channels.WebChat.Tests;

public sealed class ConversationTests : ChatTest
{
    internal override Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal) { ["WebChat:AllowedOrigins:0"] = "https://portal.example" };

    [Fact]
    public async Task The_secret_buys_a_token_that_starts_nothing()
    {
        var (status, body, _) = await Host.CallAsync(HttpMethod.Post, "tokens/generate", ChatHost.Secret, """{"user":{"id":"dl_an","name":"An"},"trustedOrigins":["https://portal.example"]}""");

        status.ShouldBe(HttpStatusCode.OK);
        body["streamUrl"].ShouldBeNull();
        ((int)body["expires_in"]!).ShouldBe(1800);
        var claims = Claims((string)body["token"]!);
        ((string)claims["user"]!).ShouldBe("dl_an");
        ((string)claims["conv"]!).ShouldBe((string)body["conversationId"]!);
        ((string)claims["origin"]!).ShouldBe("https://portal.example");
        Bot.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_cannot_buy_tokens_and_the_secret_is_not_renewed()
    {
        var chat = await Host.BeginAsync();

        (await Host.CallAsync(HttpMethod.Post, "tokens/generate", chat.Token)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Host.CallAsync(HttpMethod.Post, "tokens/refresh", ChatHost.Secret)).Status.ShouldBe(HttpStatusCode.Forbidden);
        Host.Refused("secret-needed").ShouldBe(1);
        Host.Refused("token-needed").ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"user":{"id":"admin"}}""")]
    [InlineData("""{"trustedOrigins":["https://portal.example/path"]}""")]
    [InlineData("""{"user":5}""")]
    public async Task What_a_token_cannot_say_is_refused(string body) =>
        (await Host.CallAsync(HttpMethod.Post, "tokens/generate", ChatHost.Secret, body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_renewed_token_opens_the_same_conversation_for_the_same_person_and_the_old_one_still_works()
    {
        var chat = await Host.BeginAsync();
        Time.Advance(TimeSpan.FromMinutes(15));
        var (status, body, _) = await Host.CallAsync(HttpMethod.Post, "tokens/refresh", chat.Token);

        status.ShouldBe(HttpStatusCode.OK);
        var renewed = (string)body["token"]!;
        renewed.ShouldNotBe(chat.Token);
        ((string)Claims(renewed)["user"]!).ShouldBe((string)Claims(chat.Token)["user"]!);
        ((string)body["conversationId"]!).ShouldBe(chat.Id);
        (await Host.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities", chat.Token)).Status.ShouldBe(HttpStatusCode.OK);
        Time.Advance(TimeSpan.FromMinutes(15));
        (await Host.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities", chat.Token)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Host.CallAsync(HttpMethod.Post, "tokens/refresh", chat.Token)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Host.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities", renewed)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_conversation_is_started_once_and_greeted_once()
    {
        var chat = await Host.BeginAsync();
        var (status, body, _) = await Host.CallAsync(HttpMethod.Post, "conversations", chat.Token);

        status.ShouldBe(HttpStatusCode.OK);
        ((string)body["conversationId"]!).ShouldBe(chat.Id);
        ((string)body["token"]!).ShouldNotBeEmpty();
        ((string)body["streamUrl"]!).ShouldStartWith($"ws://127.0.0.1:{Host.Address.Port}/v3/directline/conversations/{chat.Id}/stream?watermark=&t=");
        var heard = Bot.Heard.ShouldHaveSingleItem();
        heard.Type.ShouldBe(ActivityTypes.ConversationUpdate);
        heard.Locale.ShouldBe("vi-VN");
        heard.Conversation!.Id.ShouldBe($"web:{chat.Id}");
        heard.ChannelId.ShouldBe("webchat");
        heard.MembersAdded!.Single().Id.ShouldBe(heard.From!.Id);
        heard.Properties!["source"].GetString().ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task The_secret_opens_a_new_conversation_each_time()
    {
        var first = await Host.CallAsync(HttpMethod.Post, "conversations", ChatHost.Secret);
        var second = await Host.CallAsync(HttpMethod.Post, "conversations", ChatHost.Secret);

        first.Status.ShouldBe(HttpStatusCode.Created);
        second.Status.ShouldBe(HttpStatusCode.Created);
        ((string)first.Body["conversationId"]!).ShouldNotBe((string)second.Body["conversationId"]!);
        var id = (string)first.Body["conversationId"]!;
        (await Host.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", ChatHost.Secret, """{"type":"message","text":"a"}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Host.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", ChatHost.Secret, """{"type":"message","text":"a","from":{"id":"server"}}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await Host.CallAsync(HttpMethod.Post, "conversations/nowhere/activities", ChatHost.Secret, """{"type":"message","text":"a","from":{"id":"server"}}""")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reconnecting_gives_a_new_token_and_a_stream_that_goes_on_at_the_watermark()
    {
        var chat = await Host.BeginAsync();
        var (status, body, _) = await Host.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}?watermark=2", chat.Token);

        status.ShouldBe(HttpStatusCode.OK);
        ((string)body["token"]!).ShouldNotBeEmpty();
        ((string)body["streamUrl"]!).ShouldContain("watermark=2&t=");
        body["streamUrl"]!.ToString().ShouldNotContain(chat.Token);
    }

    [Fact]
    public async Task A_conversation_is_gone_a_day_after_its_last_use()
    {
        var chat = await Host.BeginAsync();
        Time.Advance(TimeSpan.FromHours(25));
        var fresh = await Host.CallAsync(HttpMethod.Post, "/chat/token", json: $$"""{"conversationId":"{{chat.Id}}","token":"{{chat.Token}}"}""");

        ((string)fresh.Body["conversationId"]!).ShouldNotBe(chat.Id);
    }

    [Theory]
    [InlineData("POST", "conversations")]
    [InlineData("POST", "tokens/refresh")]
    [InlineData("POST", "tokens/generate")]
    [InlineData("GET", "conversations/x")]
    [InlineData("GET", "conversations/x/activities")]
    [InlineData("POST", "conversations/x/activities")]
    [InlineData("POST", "conversations/x/upload")]
    public async Task Without_credential_401_and_with_a_wrong_one_403_and_nothing_is_written(string method, string path)
    {
        var missing = await Host.CallAsync(new HttpMethod(method), path);
        var wrong = await Host.CallAsync(new HttpMethod(method), path, "wrong", """{"type":"message","text":"a"}""");

        missing.Status.ShouldBe(HttpStatusCode.Unauthorized);
        ((string)missing.Body["error"]!["code"]!).ShouldBe("MissingProperty");
        wrong.Status.ShouldBe(HttpStatusCode.Forbidden);
        ((string)wrong.Body["error"]!["code"]!).ShouldBe("TokenExpired");
        Host.Refused("no-credential").ShouldBe(1);
        Host.Refused("bad-token").ShouldBe(1);
        (await Store.WaitingAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_does_not_open_another_conversation()
    {
        var mine = await Host.BeginAsync();
        var other = await Host.BeginAsync();

        foreach (var (method, path) in new[] { (HttpMethod.Get, $"conversations/{other.Id}"), (HttpMethod.Get, $"conversations/{other.Id}/activities"), (HttpMethod.Post, $"conversations/{other.Id}/activities") })
        {
            (await Host.CallAsync(method, path, mine.Token, method == HttpMethod.Post ? """{"type":"message","text":"a"}""" : null)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        Host.Refused("other-conversation").ShouldBe(3);
    }

    [Fact]
    public async Task What_is_not_there_says_so()
    {
        var chat = await Host.BeginAsync();

        (await Host.CallAsync(HttpMethod.Get, "session/getsessionid", chat.Token)).Status.ShouldBe(HttpStatusCode.NotFound);
        var gone = await Host.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}/nothing", chat.Token);
        gone.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_listed_origin_may_read_answers_and_errors_and_another_may_not_call()
    {
        var chat = await Host.BeginAsync();
        var preflight = await Host.CallAsync(HttpMethod.Options, "conversations", origin: "https://portal.example");
        var error = await Host.CallAsync(HttpMethod.Post, "conversations", "wrong", origin: "https://portal.example");
        var foreign = await Host.CallAsync(HttpMethod.Post, "conversations", chat.Token, origin: "https://evil.example");

        preflight.Status.ShouldBe(HttpStatusCode.NoContent);
        Header(preflight.Response, "Access-Control-Allow-Origin").ShouldBe("https://portal.example");
        Header(preflight.Response, "Access-Control-Allow-Headers").ShouldBe("authorization, content-type, x-ms-bot-agent, x-requested-with");
        Header(preflight.Response, "Access-Control-Max-Age").ShouldNotBeNull();
        Header(error.Response, "Access-Control-Allow-Origin").ShouldBe("https://portal.example");
        Header(error.Response, "Vary").ShouldBe("Origin");
        foreign.Status.ShouldBe(HttpStatusCode.Forbidden);
        Header(foreign.Response, "Access-Control-Allow-Origin").ShouldBeNull();
        Host.Refused("foreign-origin").ShouldBe(1);
    }

    [Fact]
    public async Task A_token_for_one_origin_serves_no_other()
    {
        var token = (string)(await Host.CallAsync(HttpMethod.Post, "tokens/generate", ChatHost.Secret, """{"trustedOrigins":["https://m.portal.example"]}""")).Body["token"]!;

        (await Host.CallAsync(HttpMethod.Post, "conversations", token, origin: "https://portal.example")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Host.CallAsync(HttpMethod.Post, "conversations", token, origin: Host.Address.GetLeftPart(UriPartial.Authority))).Status.ShouldBe(HttpStatusCode.Created);
    }

    internal static JsonObject Claims(string token) => JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
