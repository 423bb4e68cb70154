using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Turns.Memory;

namespace VssId.Channels.WebChat.Tests;

public sealed class TroubleTests : ChatTest
{
    internal override Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["WebChat:PostsPerMinute"] = "3",
        ["WebChat:TokensPerMinute"] = "4",
    };

    [Fact]
    public async Task With_the_store_away_posting_and_starting_say_503()
    {
        var chat = await Host.BeginAsync();
        await using var host = await ChatHost.StartAsync(Store, Time, Settings, inbox: new AwayInbox());
        var post = await host.SayAsync(chat, "một");
        var start = await host.CallAsync(HttpMethod.Post, "conversations", ChatHost.Secret);

        post.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ((string)post.Body["error"]!["code"]!).ShouldBe("ServiceError");
        start.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        host.Refused("store-away").ShouldBe(2);
    }

    [Fact]
    public async Task With_a_full_inbox_posting_says_429()
    {
        var full = new MemoryConversations(Time, queueLimit: 1);
        await using var host = await ChatHost.StartAsync(full, Time, Settings);
        var chat = await host.BeginAsync();
        var post = await host.SayAsync(chat, "một");

        post.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        host.Refused("full").ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_posts_of_one_conversation_say_429_and_leave_others_alone()
    {
        var chat = await Host.BeginAsync();
        var other = await Host.BeginAsync();
        for (var i = 0; i < 3; i++)
        {
            (await Host.SayAsync(chat, "một")).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await Host.SayAsync(chat, "một")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Host.SayAsync(other, "một")).Status.ShouldBe(HttpStatusCode.OK);
        Host.Refused("too-many").ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_anonymous_tokens_of_one_address_say_429()
    {
        for (var i = 0; i < 4; i++)
        {
            (await Host.CallAsync(HttpMethod.Post, "/chat/token")).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await Host.CallAsync(HttpMethod.Post, "/chat/token")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task No_text_token_key_or_address_reaches_a_log()
    {
        var chat = await Host.BeginAsync();
        await Host.SayAsync(chat, "canary-7f3a");
        await Host.CallAsync(HttpMethod.Post, $"conversations/{chat.Id}/activities", chat.Token, "{\"type\":\"message\",\"text\":\"canary-7f3a\"");
        await Host.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities?watermark=canary-7f3a", chat.Token);
        using (var socket = await ChatHost.ConnectAsync(chat.StreamUrl))
        {
            await new Frames(socket).TextsAsync(2);
        }

        var key = chat.StreamUrl[(chat.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];
        Host.Logs.Lines.ShouldNotBeEmpty();
        foreach (var canary in new[] { "canary-7f3a", key, chat.Token, ChatHost.Secret })
        {
            Host.Logs.Lines.ShouldNotContain(line => line.Contains(canary, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("WebChat:Secrets:0", "short")]
    [InlineData("WebChat:SigningKeys:0", "short")]
    [InlineData("WebChat:AllowedOrigins:0", "https://portal.example/")]
    [InlineData("WebChat:FrameAncestors:0", "'self'; script-src *")]
    [InlineData("WebChat:TokenLifetime", "00:15:00")]
    [InlineData("WebChat:PostsPerMinute", "0")]
    public async Task Settings_that_cannot_work_stop_the_start(string name, string value) =>
        await Should.ThrowAsync<OptionsValidationException>(() => ChatHost.StartAsync(Store, Time, new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = value }));

    [Fact]
    public void Outside_Development_nothing_stands_in_for_missing_keys()
    {
        var environment = new PlainEnvironment("Production");
        var services = new ServiceCollection();
        services.AddWebChatChannel(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build(), environment);
        using var provider = services.BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IOptions<WebChatOptions>>().Value)
            .Failures.ShouldBe(["WebChat:Secrets needs one or two secrets of 32 characters or more.", "WebChat:SigningKeys needs one or two keys of 32 characters or more."]);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("::1", "::/64")]
    public void A_source_is_an_address_or_the_network_of_one(string address, string source) =>
        WebChatSource.Of(IPAddress.Parse(address)).ShouldBe(source);
}
