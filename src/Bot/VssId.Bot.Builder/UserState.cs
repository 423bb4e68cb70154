namespace VssId.Bot.Builder;

/// <summary>State of a person on a channel, over all conversations. Its key is made of channel and person.</summary>
/// <param name="storage">Where the state is stored.</param>
/// <param name="json">How properties become JSON.</param>
public class UserState(IStorage storage, StateJson? json = null) : BotState(storage, nameof(UserState), json)
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return $"{StorageKey.Channel(turnContext)}/users/{StorageKey.User(turnContext)}";
    }
}
