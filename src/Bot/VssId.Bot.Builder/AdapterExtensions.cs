namespace VssId.Bot.Builder;

/// <summary>Gives every turn of an adapter its storage and states.</summary>
public static class AdapterExtensions
{
    /// <summary>Every turn has the storage: <c>turnContext.TurnState.Get&lt;IStorage&gt;()</c>.</summary>
    /// <returns>The adapter.</returns>
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(storage);
        return botAdapter.Use(new RegisterClassMiddleware<IStorage>(storage));
    }

    /// <summary>Every turn has the states, by their types: <c>turnContext.TurnState.Get&lt;UserState&gt;()</c>. They are not saved by this.</summary>
    /// <returns>The adapter.</returns>
    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var state in botStates)
        {
            botAdapter.Use(new RegisterClassMiddleware<BotState>(state, state.GetType().FullName));
        }

        return botAdapter;
    }
}
