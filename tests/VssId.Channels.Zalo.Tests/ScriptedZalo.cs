using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace VssId.Channels.Zalo.Tests;

/// <summary>Zalo's API as a list of answers; without one it says yes.</summary>
internal sealed class ScriptedZalo : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private int _uploads;

    public List<(string Path, string Token, string Body)> Calls { get; } = [];

    /// <summary>The messages that went to <c>/v3.0/oa/message/cs</c>.</summary>
    public IReadOnlyList<JsonElement> Messages => [.. Calls.Where(call => call.Path == "/oa/v3.0/oa/message/cs").Select(call => JsonElement.Parse(call.Body).GetProperty("message"))];

    public IReadOnlyList<string> Texts => [.. Messages.Select(message => message.GetProperty("text").GetString()!)];

    public int Uploads => _uploads;

    public ScriptedZalo Then(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public ScriptedZalo ThenJson(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        Then(_ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") }));

    public ScriptedZalo ThenError(int code) => ThenJson($$"""{"error":{{code}},"message":"no"}""");

    public ScriptedZalo ThenYes() => ThenJson("""{"error":0,"message":"Success","data":{"message_id":"m","attachment_id":"a"}}""");

    public ScriptedZalo ThenNothing() => Then(async cancellationToken =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException();
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        Calls.Add((path, request.Headers.GetValues("access_token").Single(), request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        if (path.Contains("/upload/", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _uploads);
        }

        return _answers.TryDequeue(out var answer)
            ? await answer(cancellationToken)
            : new HttpResponseMessage { Content = new StringContent($$$"""{"error":0,"message":"Success","data":{"message_id":"m{{{Calls.Count}}}","attachment_id":"a{{{Calls.Count}}}","token":"t{{{Calls.Count}}}"}}""") };
    }
}
