using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>A person in the web chat, by Direct Line.</summary>
internal sealed partial class WebTalker(IHouse house) : ITalker
{
    private string _token = "";
    private string _conversation = "";
    private string _watermark = "";

    public string Channel => "web";

    public async Task<string> ArriveAsync()
    {
        await TakeTokenAsync(new { });
        var started = await SendAsync(HttpMethod.Post, "/v3/directline/conversations", JsonContent.Create(new { user = new { } }));
        _conversation = started["conversationId"]!.GetValue<string>();
        return await HearAsync();
    }

    public async Task<string> SayAsync(string text)
    {
        await SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{_conversation}/activities", JsonContent.Create(new { type = "message", text, from = new { id = "x" } }));
        return await HearAsync();
    }

    // As botframework-directlinejs sends files: the activity as a part of its own.
    public async Task<string> SendPhotoAsync(byte[] picture)
    {
        using var activity = new StringContent("""{"type":"message","from":{"id":"x"},"channelData":{"clientActivityID":"p1"}}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        using var file = new ByteArrayContent(picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var form = new MultipartFormDataContent { { activity, "activity", "blob" }, { file, "file", "anh.jpg" } };
        await SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{_conversation}/upload?userId=x", form);
        return await HearAsync();
    }

    public Task<string> RedialAsync() => Task.FromResult("");

    public Task<string> ListenAsync() => HearAsync();

    // Cards are Markdown: the client shows a sign after a backslash as it is.
    private static string AsShown(string text) => Escaped().Replace(text, "${sign}");

    [GeneratedRegex(@"\\(?<sign>[^A-Za-z0-9\s])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();

    private static void Collect(JsonNode? node, List<string> texts)
    {
        switch (node)
        {
            case JsonObject facts when facts["title"] is JsonValue title && facts["value"] is JsonValue value:
                texts.Add(AsShown($"{title}: {value}"));
                break;
            case JsonObject card:
                foreach (var (name, child) in card)
                {
                    if (name is "text" or "altText" && child is JsonValue text)
                    {
                        texts.Add(AsShown(text.ToString()));
                    }
                    else if (name is "url" && child is JsonValue address)
                    {
                        texts.Add(address.ToString());
                    }
                    else if (name is not ("fallbackText" or "speak"))
                    {
                        Collect(child, texts);
                    }
                }

                break;
            case JsonArray array:
                foreach (var child in array)
                {
                    Collect(child, texts);
                }

                break;
            default:
                break;
        }
    }

    private Task<string> HearAsync() => house.HearAsync(ReadAsync);

    private async Task<string> ReadAsync()
    {
        var set = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{_conversation}/activities?watermark={_watermark}", content: null);
        _watermark = set["watermark"]!.GetValue<string>();
        var texts = new List<string>();
        foreach (var activity in set["activities"]!.AsArray())
        {
            if (activity!["from"]?["role"]?.GetValue<string>() != "bot")
            {
                continue;
            }

            if (activity["text"]?.GetValue<string>() is { Length: > 0 } text)
            {
                texts.Add(text);
            }

            foreach (var attachment in activity["attachments"]?.AsArray() ?? [])
            {
                Collect(attachment!["content"], texts);
            }

            foreach (var (action, index) in (activity["suggestedActions"]?["actions"]?.AsArray() ?? []).Select((action, index) => (action, index)))
            {
                texts.Add($"{index + 1}. {action!["title"]}");
            }
        }

        return string.Join('\n', texts);
    }

    private async Task TakeTokenAsync<T>(T proof)
    {
        var response = await house.Http.PostAsJsonAsync("/chat/token", proof);
        response.EnsureSuccessStatusCode();
        _token = (await response.Content.ReadFromJsonAsync<JsonObject>())!["token"]!.GetValue<string>();
    }

    private async Task<JsonObject> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        var response = await house.Http.SendAsync(request);
        if (response.StatusCode is HttpStatusCode.Forbidden)
        {
            // The page comes back with its old token when that is too old for the protocol.
            await TakeTokenAsync(new { conversationId = _conversation, token = _token });
            using var again = new HttpRequestMessage(method, path) { Content = content };
            again.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            response = await house.Http.SendAsync(again);
        }

        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
