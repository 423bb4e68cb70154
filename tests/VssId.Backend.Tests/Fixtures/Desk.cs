using System.Net;
using System.Text.RegularExpressions;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>A browser at an officer's desk. It keeps cookies and fields of forms as a browser does, and sends secure cookies over loopback.</summary>
internal sealed partial class Desk(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>Name and value.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>The last cookies as they were set, with their attributes.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Hidden fields of the last page.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    public HttpResponseMessage? Response { get; private set; }

    public Task<(HttpStatusCode Status, string Page)> OpenAsync(string path = "/officers") => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)));

    /// <summary>Sends a form with the hidden fields of the last page.</summary>
    public Task<(HttpStatusCode Status, string Page)> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = new FormUrlEncodedContent(All(fields)) });

    public async Task<(HttpStatusCode Status, string Page)> SignInAsync(SomeOfficer officer, string code, string? login = null, string? password = null)
    {
        await OpenAsync("/officers/sign-in");
        return await PostAsync("/officers/sign-in", ("login", login ?? officer.Login), ("password", password ?? officer.Password), ("code", code));
    }

    public async Task<(HttpStatusCode Status, string Page)> LookAsync(string number, string reason = "Counter")
    {
        await OpenAsync();
        return await PostAsync("/officers/search", ("number", number), ("reason", reason));
    }

    public Task<(HttpStatusCode Status, string Page)> UnlockAsync() => PostAsync("/officers/unlock", ("reason", "Mistyped"), ("document", "IdentityCard"));

    public async Task<(HttpStatusCode Status, string Page)> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            if (Cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            }

            Response?.Dispose();
            Response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var page = await Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            SetCookies.Clear();
            foreach (var cookie in Response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                SetCookies.Add(cookie);
                var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var first, var second] ? (first, second) : throw new InvalidOperationException(cookie);
                if (value.Length == 0)
                {
                    Cookies.Remove(name);
                }
                else
                {
                    Cookies[name] = value;
                }
            }

            if (Response.StatusCode != HttpStatusCode.SeeOther)
            {
                Fields.Clear();
                foreach (Match field in Hidden().Matches(page))
                {
                    Fields[field.Groups["name"].Value] = WebUtility.HtmlDecode(field.Groups["value"].Value);
                }
            }

            return (Response.StatusCode, page);
        }
    }

    public void Dispose()
    {
        Response?.Dispose();
        http.Dispose();
    }

    private IEnumerable<KeyValuePair<string, string>> All((string Name, string Value)[] fields) =>
        Fields.Where(field => !fields.Any(given => given.Name == field.Key)).Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    [GeneratedRegex("""<input type="hidden" name="(?<name>\w+)" value="(?<value>[^"]*)">""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Hidden();
}
