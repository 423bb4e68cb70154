namespace VssId.Bot.Builder;

/// <summary>Stands between the adapter and the bot.</summary>
public interface IMiddleware
{
    /// <summary>Runs before the bot, and after it once <paramref name="next"/> has come back.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">The rest of the pipeline. Not called, the bot is not reached.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
