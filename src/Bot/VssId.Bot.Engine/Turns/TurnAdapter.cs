using VssId.Bot.Builder;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Turns;

/// <summary>The adapter of a turn: what is sent is collected, and leaves only after the commit.</summary>
internal sealed class TurnAdapter : BotAdapter
{
    public TurnAdapter(IEnumerable<IMiddleware> middleware)
    {
        foreach (var each in middleware)
        {
            Use(each);
        }
    }

    public Task RunAsync(ITurnContext context, BotCallbackHandler bot, CancellationToken cancellationToken) => RunPipelineAsync(context, bot, cancellationToken);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<ConversationTurn>()!;
        turn.Replies.AddRange(activities);
        return Task.FromResult(activities.Select(activity => new ResourceResponse(activity.Id)).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<ConversationTurn>()!;
        var at = turn.Replies.FindIndex(reply => reply.Id == activity.Id);
        if (at < 0)
        {
            throw new InvalidOperationException("Only a reply of the same turn can be changed.");
        }

        turn.Replies[at] = activity;
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Get<ConversationTurn>()!.Replies.RemoveAll(reply => reply.Id == reference.ActivityId);
        return Task.CompletedTask;
    }
}
