using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace VssId.Channels.WebChat;

/// <summary>How often somebody may call, on this replica; each check is one step.</summary>
internal sealed class WebChatLimits : IDisposable
{
    private const int StepsPerMinute = 60;

    private readonly PartitionedRateLimiter<string> _posts;
    private readonly PartitionedRateLimiter<string> _requests;
    private readonly PartitionedRateLimiter<string> _tokens;

    public WebChatLimits(IOptions<WebChatOptions> options)
    {
        _posts = PerMinute(options.Value.PostsPerMinute);
        _requests = PerMinute(options.Value.RequestsPerMinute);
        _tokens = PerMinute(options.Value.TokensPerMinute);
    }

    public bool AdmitsRequest(string source) => Take(_requests, source);

    public bool AdmitsPost(string conversation) => Take(_posts, conversation);

    public bool AdmitsToken(string source) => Take(_tokens, source);

    public void Dispose()
    {
        _posts.Dispose();
        _requests.Dispose();
        _tokens.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> PerMinute(int limit) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit,
            TokensPerPeriod = Math.Max(1, limit / StepsPerMinute),
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Min(limit, StepsPerMinute),
            QueueLimit = 0,
        }),
        StringComparer.Ordinal);
}
