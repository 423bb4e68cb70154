namespace VssId.Bot.Builder;

/// <summary>The bot, at the end of the middleware.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="cancellationToken">Ends the turn.</param>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
