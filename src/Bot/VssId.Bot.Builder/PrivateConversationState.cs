namespace VssId.Bot.Builder;

/// <summary>State of a person in a conversation. Its key is made of channel, conversation and person.</summary>
/// <param name="storage">Where the state is stored.</param>
/// <param name="json">How properties become JSON.</param>
public class PrivateConversationState(IStorage storage, StateJson? json = null) : BotState(storage, nameof(PrivateConversationState), json)
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return $"{StorageKey.Channel(turnContext)}/conversations/{StorageKey.Conversation(turnContext)}/users/{StorageKey.User(turnContext)}";
    }
}
