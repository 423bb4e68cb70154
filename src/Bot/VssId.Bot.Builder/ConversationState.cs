namespace VssId.Bot.Builder;

/// <summary>State of a conversation, shared by those who take part. Its key is made of channel and conversation.</summary>
/// <param name="storage">Where the state is stored.</param>
/// <param name="json">How properties become JSON.</param>
public class ConversationState(IStorage storage, StateJson? json = null) : BotState(storage, nameof(ConversationState), json)
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return $"{StorageKey.Channel(turnContext)}/conversations/{StorageKey.Conversation(turnContext)}";
    }
}
