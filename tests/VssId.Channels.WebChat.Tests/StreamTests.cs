using System.Net;
using System.Net.WebSockets;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat.Tests;

public sealed class StreamTests : ChatTest
{
    internal override Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["WebChat:SocketsPerConversation"] = "3",
        ["WebChat:PostsPerMinute"] = "1000",
        ["WebChat:AllowedOrigins:0"] = "https://portal.example",
    };

    [Fact]
    public async Task Replay_and_live_are_one_order_without_loss_or_doubling()
    {
        var chat = await Host.BeginAsync();
        for (var i = 0; i < 50; i++)
        {
            await Host.SayAsync(chat, $"{i}");
        }

        using var socket = await ChatHost.ConnectAsync(chat.StreamUrl);
        var frames = new Frames(socket);
        var posting = PostAsync();
        List<long> places = [];
        List<string> said = [];
        while (places.Count < 201)
        {
            var activity = await frames.NextAsync();
            places.Add((long)activity["channelData"]!["webchat:sequence-id"]!);
            if ((string?)activity["from"]!["role"] == "user")
            {
                said.Add((string)activity["text"]!);
            }
        }

        await posting;
        places.ShouldBe(Enumerable.Range(2, 201).Select(place => (long)place));
        said.ShouldBe(Enumerable.Range(0, 100).Select(i => $"{i}"));

        async Task PostAsync()
        {
            for (var i = 50; i < 100; i++)
            {
                await Host.SayAsync(chat, $"{i}");
            }
        }
    }

    [Fact]
    public async Task What_is_said_on_one_replica_reaches_the_streams_of_another()
    {
        await using var other = await ChatHost.StartAsync(Store, Time, Settings);
        var chat = await Host.BeginAsync();
        using var here = await ChatHost.ConnectAsync(chat.StreamUrl);
        using var there = await ChatHost.ConnectAsync((string)(await other.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}?watermark=", chat.Token)).Body["streamUrl"]!);
        await other.SayAsync(chat, "một");
        await Host.SayAsync(chat, "hai");

        var seenHere = await new Frames(here).TextsAsync(5);
        var seenThere = await new Frames(there).TextsAsync(5);

        seenThere.ShouldBe(seenHere);
        seenHere.Where(text => text is "một" or "hai").ShouldBe(["một", "hai"]);
    }

    [Fact]
    public async Task A_stream_that_comes_back_gets_exactly_the_gap()
    {
        var chat = await Host.BeginAsync();
        using (var first = await ChatHost.ConnectAsync(chat.StreamUrl))
        {
            (await new Frames(first).TextsAsync(1)).ShouldBe([TestBot.Greeting]);
            await first.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
            first.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
        }

        await Host.SayAsync(chat, "một");
        using var second = await ChatHost.ConnectAsync((string)(await Host.CallAsync(HttpMethod.Get, $"conversations/{chat.Id}?watermark=2", chat.Token)).Body["streamUrl"]!);

        (await new Frames(second).TextsAsync(2)).ShouldBe(["một", "Anh/chị vừa nhắn: một"]);
    }

    [Fact]
    public async Task A_call_that_was_missed_is_made_good_by_looking()
    {
        var deaf = new DeafLog(Store);
        await using var host = await ChatHost.StartAsync(Store, Time, Settings, log: deaf);
        var chat = await host.BeginAsync();
        await WhenAnsweredAsync(chat, 2);
        using var socket = await ChatHost.ConnectAsync(chat.StreamUrl);
        var frames = new Frames(socket);
        ((string)(await frames.NextAsync())["text"]!).ShouldBe(TestBot.Greeting);
        await deaf.ReadTwiceAsync();
        var next = frames.NextAsync();
        await Bot.SayAsync($"web:{chat.Id}", ViewActivity.Of(new TextView("Thông báo")));

        // The stopped clock is moved until the stream has looked.
        for (var step = 0; step < 10_000 && !next.IsCompleted; step++)
        {
            Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        ((string)(await next)["text"]!).ShouldBe("Thông báo");
    }

    [Theory]
    [InlineData("")]
    [InlineData("t=wrong")]
    [InlineData("t=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_the_right_key_there_is_no_upgrade(string query)
    {
        var chat = await Host.BeginAsync();

        (await RefusedAsync($"ws://{Host.Address.Authority}/v3/directline/conversations/{chat.Id}/stream?{query}")).ShouldBe(HttpStatusCode.Forbidden);
        Host.Refused("bad-stream-key").ShouldBe(1);
    }

    [Fact]
    public async Task The_key_is_bound_to_its_conversation_and_lives_a_minute()
    {
        var chat = await Host.BeginAsync();
        var other = await Host.BeginAsync();

        (await RefusedAsync(chat.StreamUrl.Replace(chat.Id, other.Id, StringComparison.Ordinal))).ShouldBe(HttpStatusCode.Forbidden);
        (await RefusedAsync($"ws://{Host.Address.Authority}/v3/directline/conversations/{chat.Id}/stream?t={chat.Token}")).ShouldBe(HttpStatusCode.Forbidden);
        Time.Advance(TimeSpan.FromSeconds(59));
        using (await ChatHost.ConnectAsync(chat.StreamUrl))
        {
        }

        Time.Advance(TimeSpan.FromSeconds(1));
        (await RefusedAsync(chat.StreamUrl)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_of_a_foreign_origin_gets_no_stream()
    {
        var chat = await Host.BeginAsync();

        (await RefusedAsync(chat.StreamUrl, "https://evil.example")).ShouldBe(HttpStatusCode.Forbidden);
        using var listed = await ChatHost.ConnectAsync(chat.StreamUrl, "https://portal.example");
        listed.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task A_conversation_has_so_many_streams_and_no_more()
    {
        var chat = await Host.BeginAsync();
        using var first = await ChatHost.ConnectAsync(chat.StreamUrl);
        using var second = await ChatHost.ConnectAsync(chat.StreamUrl);
        using var third = await ChatHost.ConnectAsync(chat.StreamUrl);

        (await RefusedAsync(chat.StreamUrl)).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_client_that_pings_stays_connected()
    {
        var chat = await Host.BeginAsync();
        using var socket = await ChatHost.ConnectAsync(chat.StreamUrl);
        var frames = new Frames(socket);
        await frames.NextAsync();
        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        await Host.SayAsync(chat, "một");

        (await frames.TextsAsync(2)).ShouldBe(["một", "Anh/chị vừa nhắn: một"]);
    }

    [Fact]
    public async Task A_replica_that_stops_says_that_it_goes_away()
    {
        var chat = await Host.BeginAsync();
        using var socket = await ChatHost.ConnectAsync(chat.StreamUrl);
        var frames = new Frames(socket);
        await frames.NextAsync();
        var stopping = Host.StopAsync();

        (await frames.FrameAsync()).ShouldBeNull();
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        await stopping;
        Host.Counted["webchat.sockets"].ShouldBe(0);
    }

    [Fact]
    public async Task A_reader_that_does_not_read_is_closed()
    {
        var wire = new StuckSocket();
        var history = (WebChatHistory)Host.Services.GetService(typeof(WebChatHistory))!;
        var chat = await Host.BeginAsync();
        var socket = new WebChatSocket(wire, chat.Id, "http://x", Store, history, new WebChatOptions(), Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<WebChatSocket>.Instance);
        await Host.SayAsync(chat, "một");
        var running = socket.RunAsync(0, CancellationToken.None, CancellationToken.None);
        await wire.Sending.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        for (var step = 0; step < 10_000 && !running.IsCompleted; step++)
        {
            Time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        wire.State.ShouldBe(WebSocketState.Aborted);
    }

    private static async Task<HttpStatusCode> RefusedAsync(string url, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(url), TestContext.Current.CancellationToken));
        return socket.HttpStatusCode;
    }
}
