using VssId.Backend.Client.Pages;
using VssId.Backend.Database;

namespace VssId.Backend.Pages;

/// <summary>Judges what was typed before the transaction begins: the slow function must not keep others from the database.</summary>
internal sealed class PasswordFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (context.Arguments.OfType<PageAnswer>().SingleOrDefault() is { } answer && PageForms.Fault(answer) is null)
        {
            var judge = http.RequestServices.GetRequiredService<PageJudge>();
            var asked = await judge.FindAsync(answer.Key, http.RequestAborted);
            if (asked is not null)
            {
                // Waiting here is waiting for the processor, not for the database.
                using var pause = http.Features.Get<StorePatience>()?.Pause();
                if (await judge.JudgeAsync(asked, answer, http.RequestAborted) is not { } judged)
                {
                    return TypedResults.Ok(new PageResult(PageOutcome.Busy));
                }

                http.Features.Set(judged);
            }
        }

        return await next(context);
    }
}
