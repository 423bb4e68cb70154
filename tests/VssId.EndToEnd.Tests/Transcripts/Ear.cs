using System.Collections.Concurrent;
using System.Diagnostics;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>Listens on the wire from the bot to the backend: the tokens that go over it, and when a take-over was answered.</summary>
internal sealed class Ear
{
    private long _takenOverAt;

    /// <summary>Tokens of sessions, each with the headers of its place.</summary>
    public ConcurrentDictionary<string, Dictionary<string, string>> Tokens { get; } = new(StringComparer.Ordinal);

    /// <summary>When the last take-over was answered, as <see cref="Stopwatch.GetTimestamp"/> tells it.</summary>
    public long TakenOverAt => Interlocked.Read(ref _takenOverAt);

    public DelegatingHandler Listen() => new Handler(this);

    private sealed class Handler(Ear ear) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization is { Scheme: "Bearer", Parameter: { } token })
            {
                ear.Tokens[token] = request.Headers.Where(header => header.Key.StartsWith("X-", StringComparison.Ordinal)).ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.Ordinal);
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath.EndsWith("/take-over", StringComparison.Ordinal))
            {
                Interlocked.Exchange(ref ear._takenOverAt, Stopwatch.GetTimestamp());
            }

            return response;
        }
    }
}
