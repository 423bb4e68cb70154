using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shouldly;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>A person with a key phone, by way of the simulator of a USSD gateway.</summary>
internal sealed class UssdTalker(IHouse house, string phone) : ITalker
{
    private const string Code = "*1900#";

    // Plain letters on a later screen (R48).
    private const int LongestScreen = 160;
    private string? _session;

    public string Channel => "ussd";

    public Task<string> ArriveAsync() => DialAsync(Code);

    public async Task<string> SayAsync(string text)
    {
        if (text.StartsWith('*') && text.EndsWith('#'))
        {
            return await DialAsync(text);
        }

        if (_session is null)
        {
            await DialAsync(Code);
        }

        return await HearAsync(await house.Http.PostAsJsonAsync($"/simulators/ussd/sessions/{_session}/inputs", new { text }));
    }

    public Task<string> SendPhotoAsync(byte[] picture) => throw new NotSupportedException("A key phone sends no pictures.");

    public Task<string> RedialAsync() => DialAsync(Code);

    public async Task<string> ListenAsync()
    {
        // What is to be told is on its way beside the conversation: it shows at one dial, and the next screen is the usual one again.
        var screens = new List<string>();
        for (var look = 0; look < 100 && screens.Distinct(StringComparer.Ordinal).Count() < 2; look++)
        {
            screens.Add(await DialAsync(Code));
            await Task.Delay(10);
        }

        return string.Join('\n', screens);
    }

    private static bool IsNavigation(string line) => line is "98. Xem tiep" or "0. Quay lai" or "00. Menu chinh" or "98. More" or "0. Back" or "00. Main menu";

    private async Task<string> DialAsync(string code)
    {
        if (_session is not null)
        {
            // The line may be gone already, with the gateway.
            await house.Http.DeleteAsync($"/simulators/ussd/sessions/{_session}");
            _session = null;
        }

        return await HearAsync(await house.Http.PostAsJsonAsync("/simulators/ussd/sessions", new { phone, code }));
    }

    // Reads all pages, as a patient person does.
    private async Task<string> HearAsync(HttpResponseMessage response)
    {
        var pages = new List<string>();
        for (var page = 1; page <= 10; page++)
        {
            response.EnsureSuccessStatusCode();
            var screen = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
            var text = screen["text"]!.GetValue<string>();
            text.Length.ShouldBeLessThanOrEqualTo(LongestScreen, text);
            _session = screen["open"]!.GetValue<bool>() ? screen["id"]!.GetValue<string>() : null;
            pages.Add(string.Join('\n', text.Split('\n').Where(line => !IsNavigation(line))));
            if (_session is null || !(text.Contains("98. Xem tiep", StringComparison.Ordinal) || text.Contains("98. More", StringComparison.Ordinal)))
            {
                break;
            }

            response = await house.Http.PostAsJsonAsync($"/simulators/ussd/sessions/{_session}/inputs", new { text = "98" });
        }

        return string.Join('\n', pages);
    }
}
