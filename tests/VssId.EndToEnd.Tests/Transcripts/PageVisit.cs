using System.Net;
using System.Text.RegularExpressions;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>A person in front of a secure page, with a browser that runs no script: reads the form, fills it in, sends it.</summary>
/// <param name="http">The way to the host.</param>
internal sealed partial class PageVisit(HttpClient http)
{
    /// <summary>The address of a secure page in something that was heard; nothing when there is none.</summary>
    public static string? LinkIn(string heard) => Link().Match(heard) is { Success: true, Value: var link } ? link : null;

    /// <summary>Opens a page and types on it until it asks for nothing more, or says what is wrong.</summary>
    /// <param name="link">Its address.</param>
    /// <param name="password">The password.</param>
    /// <param name="fresh">The new password, where the page asks for one.</param>
    /// <returns>What the page says at last.</returns>
    public async Task<string> FillAsync(string link, string password, string fresh)
    {
        var page = await TextOfAsync(await http.GetAsync(new Uri(link)));
        for (var step = 0; step < 3 && Inputs().Matches(page) is { Count: > 0 } inputs; step++)
        {
            var fields = inputs.Select(input => KeyValuePair.Create(input.Groups["name"].Value, input.Groups["name"].Value switch
            {
                "password" => password,
                "new" or "again" => fresh,
                _ => WebUtility.HtmlDecode(input.Groups["value"].Value),
            })).ToArray();
            using var form = new FormUrlEncodedContent(fields);
            page = await TextOfAsync(await http.PostAsync(new Uri(link[..link.IndexOf('?', StringComparison.Ordinal)]), form));
            // The same question again: what was typed was not taken.
            if (Inputs().Matches(page).Select(input => input.Groups["name"].Value).SequenceEqual(fields.Select(field => field.Key)))
            {
                break;
            }
        }

        return WebUtility.HtmlDecode(Tags().Replace(page, " "));
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is "text/html"
            ? await response.Content.ReadAsStringAsync()
            : $"file {response.Content.Headers.ContentDisposition?.FileName} {(await response.Content.ReadAsByteArrayAsync()).Length > 0}";

    [GeneratedRegex(@"https?://[^\s""]+/p\?k=[A-Za-z0-9_-]{22}", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"<input[^>]* name=""(?<name>[a-z]+)""( value=""(?<value>[^""]*)"")?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("<(head|style).*?</(head|style)>|<[^>]*>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Tags();
}
