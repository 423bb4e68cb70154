using System.Globalization;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>Joins a bot to a channel: runs the middleware for what comes in, and sends what the bot says.</summary>
public abstract class BotAdapter
{
    /// <summary>What to do about an exception that middleware and bot let through. Null: it leaves the adapter.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>The middleware.</summary>
    protected MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds a middleware at the end.</summary>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">The activities, in order.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Their ids, in the same order.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces an activity that was sent.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">Has the id of the activity to replace.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Id of the activity.</returns>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes an activity that was sent.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">The conversation and the id of the activity.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn that no message of the person began.</summary>
    /// <param name="botId">Id of the bot.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public virtual async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        using var turnContext = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs middleware and bot for a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot; may be null.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <remarks>
    /// The locale of the activity becomes that of the turn, and the culture of the code that runs in it. Only cultures the system has
    /// are taken: made-up names would stay in the process's cache for good.
    /// </remarks>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Locale is { Length: > 0 } locale)
        {
            TakeCulture(turnContext, locale);
        }

        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }

    // The culture is changed in an async method: it does not flow back to whoever called the adapter.
    private static void TakeCulture(ITurnContext turnContext, string locale)
    {
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return;
        }

        if (turnContext is TurnContext own)
        {
            own.Locale = locale;
        }
    }
}
