using Microsoft.Extensions.Options;
using VssId.Backend.Access;

namespace VssId.Backend.Database;

/// <summary>Ends a request that waits for the database, so that the answer "not available" is out within two seconds (R12).</summary>
internal static class StoreDeadline
{
    /// <summary>Sets the deadline for everything below the path.</summary>
    public static IApplicationBuilder UseStoreDeadline(this IApplicationBuilder app, PathString path) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal), branch => branch.Use(EndInTimeAsync));

    private static async Task EndInTimeAsync(HttpContext context, RequestDelegate next)
    {
        var caller = context.RequestAborted;
        // On the machine's clock: it guards real waiting.
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(caller);
        var length = context.RequestServices.GetRequiredService<IOptions<DatabaseOptions>>().Value.Deadline;
        deadline.CancelAfter(length);
        context.RequestAborted = deadline.Token;
        context.Features.Set(new StorePatience(deadline, length));
        try
        {
            await next(context);
        }
        catch (Exception) when (deadline.IsCancellationRequested && !caller.IsCancellationRequested && !context.Response.HasStarted)
        {
            Log.StoreTooSlow(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StoreDeadline)));
            context.RequestAborted = caller;
            await Problems.Unavailable().ExecuteAsync(context);
        }
        finally
        {
            context.RequestAborted = caller;
        }
    }
}
