using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>The sample officer who reviews registrations, at a desk: takes the most urgent one and decides, over the pages.</summary>
internal sealed partial class OfficerVisit(Uri backend) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>Decides.</summary>
    /// <param name="decision">more, refuse or approve.</param>
    /// <param name="reason">What the citizen is told.</param>
    public async Task DecideAsync(string decision, string reason)
    {
        var signIn = await SendAsync("/officers/sign-in");
        await SendAsync("/officers/sign-in", ("login", "duyet.mau"), ("password", "Lua-chin-2026-dong-xanh"), ("code", Code().Match(signIn).Groups["code"].Value));
        var (address, page) = await FollowAsync("/officers/registrations/next");
        page.ShouldContain("Nhận xử lý");
        await SendAsync(address, ("decision", "Take"));
        await SendAsync(address);
        await SendAsync(address, decision switch
        {
            "more" => [("decision", "AskMore"), ("reason", reason)],
            "refuse" => [("decision", "Refuse"), ("reason", reason)],
            "approve" => [("decision", "Approve"), ("document", "IdentityCard"), ("paper", "1")],
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "There is no such decision."),
        });
        (await SendAsync(address)).ShouldContain(decision switch { "more" => "Chờ bổ sung", "refuse" => "Đã từ chối", _ => "Đã duyệt" });
    }

    public void Dispose() => _http.Dispose();

    private async Task<(string Address, string Page)> FollowAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(backend, path));
        request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await _http.SendAsync(request);
        var address = response.Headers.Location!.ToString();
        return (address, await SendAsync(address));
    }

    private async Task<string> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(fields is [] ? HttpMethod.Get : HttpMethod.Post, new Uri(backend, path));
        if (fields is not [])
        {
            request.Content = new FormUrlEncodedContent([.. _fields, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        }

        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        using var response = await _http.SendAsync(request);
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.SeeOther);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var first, var second] ? (first, second) : throw new FormatException(cookie);
            _cookies[name] = value;
        }

        var page = await response.Content.ReadAsStringAsync();
        if (response.StatusCode is HttpStatusCode.OK)
        {
            _fields = Hidden().Matches(page).DistinctBy(match => match.Groups["name"].Value).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        }

        return page;
    }

    [GeneratedRegex("""sample-code-review">(?<code>\d{6})<""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("""<input type="hidden" name="(?<name>\w+)" value="(?<value>[^"]*)">""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
