using System.Text.Json;
using VssId.Bot.Builder;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Events;

namespace VssId.Bot.Engine.Flows;

/// <summary>The bot of the house: gives what arrives to the tasks that are open.</summary>
internal sealed class FlowBot : IBot
{
    /// <summary>Name of the event that begins a session of a channel that is dialled.</summary>
    private const string Dial = "dial";

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var stack = turnContext.TurnState.Get<FlowStack>()!;
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                await stack.HearAsync(activity, cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.Event when EventActivity.Is(activity) && activity is { Name: { } name, Value: JsonElement value }:
                stack.Tell(name, value);
                return;
            case ActivityTypes.Event when activity.Name == Dial:
                await stack.DialAsync(ParametersOf(activity), cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.ConversationUpdate when activity.MembersAdded is { Count: > 0 }:
                stack.Greet();
                break;
            default:
                break;
        }

        stack.Close();
    }

    private static string[] ParametersOf(Activity activity) => activity.Value is JsonElement { ValueKind: JsonValueKind.Array } value
        ? value.Deserialize(EngineJson.Default.StringArray) ?? []
        : [];
}
