using System.Collections.Concurrent;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>A server in the place of the wire.</summary>
internal sealed class Answers(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
{
    private int calls;

    public ConcurrentQueue<(HttpMethod Method, string Address, string? Authorization, string Body, string? Signature)> Requests { get; } = new();

    /// <summary>How long each answer takes.</summary>
    public TimeSpan Delay { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue((
            request.Method,
            request.RequestUri!.ToString(),
            request.Headers.Authorization?.ToString(),
            request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken),
            request.Headers.TryGetValues("X-Service-Signature", out var values) ? values.Single() : null));
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay, cancellationToken);
        }

        var response = answer(Interlocked.Increment(ref calls));
        response.RequestMessage = request;
        return response;
    }
}
