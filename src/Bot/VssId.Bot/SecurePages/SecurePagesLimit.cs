using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using VssId.Channels.WebChat;

namespace VssId.Bot.SecurePages;

/// <summary>How often an address may ask for the secure pages. Who asks more often is told so on a page, not by an empty answer.</summary>
/// <param name="options">How often.</param>
/// <param name="meter">Counts refusals.</param>
internal sealed class SecurePagesLimit(IOptions<SecurePageOptions> options, SecurePagesMeter meter) : IRateLimiterPolicy<string>
{
    public const string Name = "secure pages";

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => async (context, cancellationToken) =>
    {
        meter.Answered("too-often");
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(SecurePageMarkup.Vietnamese.Tell(SecurePageWording.BusyTitle, SecurePageWording.Busy), Encoding.UTF8, cancellationToken);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        var perMinute = options.Value.RequestsPerMinute;
        return RateLimitPartition.GetTokenBucketLimiter(WebChatSource.Of(httpContext), _ =>
            new TokenBucketRateLimiterOptions { TokenLimit = perMinute, TokensPerPeriod = perMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0 });
    }
}
