using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Reads activity sets from a socket.</summary>
internal sealed class Frames(ClientWebSocket socket)
{
    private readonly Queue<JsonObject> _waiting = new();

    public string? Watermark { get; private set; }

    /// <summary>The next activity.</summary>
    public async Task<JsonObject> NextAsync()
    {
        while (_waiting.Count == 0)
        {
            var text = await FrameAsync() ?? throw new InvalidOperationException($"The socket was closed: {socket.CloseStatus}.");
            var set = JsonNode.Parse(text)!.AsObject();
            foreach (var activity in set["activities"]!.AsArray())
            {
                _waiting.Enqueue(activity!.AsObject());
            }

            Watermark = (string?)set["watermark"] ?? Watermark;
        }

        return _waiting.Dequeue();
    }

    public async Task<IReadOnlyList<string>> TextsAsync(int count)
    {
        List<string> texts = [];
        while (texts.Count < count)
        {
            texts.Add((string?)(await NextAsync())["text"] ?? "");
        }

        return texts;
    }

    /// <summary>The next frame; <see langword="null"/> when the other side closes.</summary>
    public async Task<string?> FrameAsync()
    {
        var buffer = new byte[64 * 1024];
        using var whole = new MemoryStream();
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            received.MessageType.ShouldBe(WebSocketMessageType.Text);
            await whole.WriteAsync(buffer.AsMemory(0, received.Count), TestContext.Current.CancellationToken);
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(whole.ToArray());
            }
        }
    }
}
