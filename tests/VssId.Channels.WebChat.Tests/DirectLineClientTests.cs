using System.Text.Json.Nodes;
using VssId.Bot.Engine.Turns.Memory;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Microsoft's own client, unchanged, against the channel. It keeps its own time, so the clock runs here.</summary>
public sealed class DirectLineClientTests : IAsyncLifetime
{
    private const int Online = 2;

    private readonly MemoryConversations _store = new(TimeProvider.System);
    private TestBot _bot = null!;
    private ChatHost _host = null!;
    private NodeClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = new TestBot(_store);
        _host = await ChatHost.StartAsync(_store, TimeProvider.System);
        _client = await NodeClient.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _host.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task It_is_greeted_hears_its_own_words_and_then_the_answer()
    {
        await OpenAsync("a", _host, await TokenAsync());
        (await TextAsync("a")).ShouldBe(TestBot.Greeting);
        await _client.PostAsync("a", "xin chào", "c-1");
        var id = (string)(await _client.HearAsync("a:posted"))!;
        var echo = (await _client.HearAsync("a:activity"))!;
        var reply = (await _client.HearAsync("a:activity"))!;

        ((string)echo["id"]!).ShouldBe(id);
        ((string)echo["channelData"]!["clientActivityID"]!).ShouldBe("c-1");
        ((string)echo["from"]!["id"]!).ShouldStartWith("dl_");
        ((string)reply["text"]!).ShouldBe("Anh/chị vừa nhắn: xin chào");
        ((string)reply["replyToId"]!).ShouldBe(id);
    }

    [Fact]
    public async Task It_resumes_with_the_whole_history()
    {
        await OpenAsync("a", _host, await TokenAsync());
        await TextAsync("a");
        await _client.PostAsync("a", "một", "c-1");
        await TextAsync("a");
        await TextAsync("a");
        await _client.DoAsync(new JsonObject { ["do"] = "state", ["line"] = "a" });
        var state = (await _client.HearAsync("a:state"))!;
        ((string)state["watermark"]!).ShouldBe("4");
        await _client.DoAsync(new JsonObject { ["do"] = "end", ["line"] = "a" });
        await OpenAsync("b", _host, (string)state["token"]!, (string)state["conversationId"]!);

        (await TextAsync("b")).ShouldBe(TestBot.Greeting);
        (await TextAsync("b")).ShouldBe("một");
        (await TextAsync("b")).ShouldBe("Anh/chị vừa nhắn: một");
        _bot.Heard.Count(activity => activity.Type == "conversationUpdate").ShouldBe(1);
    }

    [Fact]
    public async Task It_comes_back_by_itself_after_a_replica_has_gone_and_misses_nothing()
    {
        await using var first = await ChatHost.StartAsync(_store, TimeProvider.System);
        await OpenAsync("a", first, await TokenAsync());
        await TextAsync("a");
        await _client.DoAsync(new JsonObject { ["do"] = "state", ["line"] = "a" });
        var state = (await _client.HearAsync("a:state"))!;
        await first.StopAsync();
        var chat = new Begun((string)state["conversationId"]!, (string)state["token"]!, "");
        await _host.SayAsync(chat, "trong lúc vắng");
        await using var second = await ChatHost.StartAsync(_store, TimeProvider.System, port: first.Address.Port);

        (await TextAsync("a")).ShouldBe("trong lúc vắng");
        (await TextAsync("a")).ShouldBe("Anh/chị vừa nhắn: trong lúc vắng");
        _client.Unheard("a:activity").ShouldBeEmpty();
    }

    [Fact]
    public async Task It_polls_without_a_socket()
    {
        await _client.OpenAsync("a", new JsonObject { ["domain"] = $"{_host.Address}v3/directline", ["token"] = await TokenAsync(), ["webSocket"] = false, ["pollingInterval"] = 200 });

        (await TextAsync("a")).ShouldBe(TestBot.Greeting);
        await _client.PostAsync("a", "hai", "c-2");
        (await TextAsync("a")).ShouldBe("hai");
        (await TextAsync("a")).ShouldBe("Anh/chị vừa nhắn: hai");
    }

    [Fact]
    public async Task It_gives_up_with_a_wrong_token()
    {
        await _client.OpenAsync("a", new JsonObject { ["domain"] = $"{_host.Address}v3/directline", ["token"] = "wrong" });

        while ((int)(await _client.HearAsync("a:status"))! != 4)
        {
            // Uninitialized and connecting come before.
        }
    }

    private async Task<string> TokenAsync() => (string)(await _host.CallAsync(HttpMethod.Post, "/chat/token")).Body["token"]!;

    private async Task OpenAsync(string line, ChatHost host, string token, string? conversation = null)
    {
        var options = new JsonObject { ["domain"] = $"{host.Address}v3/directline", ["token"] = token };
        if (conversation is not null)
        {
            options["conversationId"] = conversation;
        }

        await _client.OpenAsync(line, options);
        while ((int)(await _client.HearAsync($"{line}:status"))! != Online)
        {
            // Uninitialized and connecting come before.
        }
    }

    private async Task<string> TextAsync(string line) => (string)(await _client.HearAsync($"{line}:activity"))!["text"]!;
}
