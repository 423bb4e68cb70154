using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat;

/// <summary>Stands before every call: lets other origins read the answer, limits callers, turns a store that is away into an honest answer, counts refusals.</summary>
internal sealed class WebChatGuard(WebChatOrigins origins, WebChatLimits limits, WebChatMeter meter, ILogger<WebChatGuard> logger) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        GuardAsync(context.HttpContext, () => next(context));

    /// <summary>The same for a call that is no minimal API.</summary>
    public async ValueTask<object?> GuardAsync(HttpContext context, Func<ValueTask<object?>> call)
    {
        origins.Allow(context);
        var result = await AnswerAsync(context, call);
        if (result is WebChatAnswer { Refusal: { } refusal })
        {
            meter.Refused(refusal);
        }

        return result;
    }

    private async ValueTask<object?> AnswerAsync(HttpContext context, Func<ValueTask<object?>> call)
    {
        if (!limits.AdmitsRequest(WebChatSource.Of(context)))
        {
            return WebChatAnswer.Refuse(WebChatRefusal.TooMany);
        }

        try
        {
            return await call();
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreAway(logger, exception);
            return WebChatAnswer.Refuse(WebChatRefusal.StoreAway);
        }
        catch (BadHttpRequestException exception)
        {
            return WebChatAnswer.Refuse(exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? WebChatRefusal.TooBig : WebChatRefusal.BrokenJson);
        }
    }
}
