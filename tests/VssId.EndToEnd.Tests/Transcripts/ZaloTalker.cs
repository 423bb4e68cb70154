using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>A person on Zalo, by way of the simulator of Zalo's servers.</summary>
internal sealed class ZaloTalker(IHouse house, string person) : ITalker
{
    private readonly string _address = $"/simulators/zalo/people/{person}";
    private long _after;

    public string Channel => "zalo";

    public async Task<string> ArriveAsync()
    {
        (await house.Http.PostAsync($"{_address}/follow", content: null)).EnsureSuccessStatusCode();
        return await HearAsync();
    }

    public async Task<string> SayAsync(string text)
    {
        (await house.Http.PostAsJsonAsync($"{_address}/messages", new { text })).EnsureSuccessStatusCode();
        return await HearAsync();
    }

    public async Task<string> SendPhotoAsync(byte[] picture)
    {
        using var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("image/jpeg");
        (await house.Http.PostAsync($"{_address}/photos", content)).EnsureSuccessStatusCode();
        return await HearAsync();
    }

    public Task<string> RedialAsync() => Task.FromResult("");

    public Task<string> ListenAsync() => HearAsync();

    private Task<string> HearAsync() => house.HearAsync(ReadAsync);

    private async Task<string> ReadAsync()
    {
        var answer = await house.Http.GetFromJsonAsync<JsonObject>($"{_address}/messages?after={_after}&wait=0");
        var texts = new List<string>();
        foreach (var message in answer!["messages"]!.AsArray())
        {
            _after = message!["number"]!.GetValue<long>();
            if (message["from"]!.GetValue<string>() == "oa")
            {
                texts.Add(message["text"]?.GetValue<string>() ?? "");
            }
        }

        return string.Join('\n', texts);
    }
}
