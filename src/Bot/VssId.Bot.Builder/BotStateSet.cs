namespace VssId.Bot.Builder;

/// <summary>States that are loaded and saved together: those of one storage in one call, so that they change together or not at all.</summary>
public class BotStateSet
{
    /// <summary>Creates a set.</summary>
    /// <param name="botStates">The states.</param>
    public BotStateSet(params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        BotStates.AddRange(botStates);
    }

    /// <summary>The states.</summary>
    public List<BotState> BotStates { get; } = [];

    /// <summary>Adds a state.</summary>
    /// <returns>This set.</returns>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    /// <summary>Loads the states into the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Loads them even when they are loaded.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        foreach (var group in BotStates.Where(state => state.CanBeBatched && state.NeedsLoading(turnContext, force)).GroupBy(state => state.Storage))
        {
            var items = await group.Key.ReadAsync([.. group.Select(state => state.KeyFor(turnContext)).Distinct(StringComparer.Ordinal)], cancellationToken);
            foreach (var state in group)
            {
                state.Take(turnContext, items);
            }
        }

        foreach (var state in BotStates.Where(state => !state.CanBeBatched))
        {
            await state.LoadAsync(turnContext, force, cancellationToken);
        }
    }

    /// <summary>Writes the states that changed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Writes them even when they did not change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ETagConflictException">Somebody else wrote one since it was loaded; nothing of that storage was written.</exception>
    public async Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        foreach (var group in BotStates.Where(state => state.CanBeBatched).GroupBy(state => state.Storage))
        {
            Dictionary<string, object> changes = new(StringComparer.Ordinal);
            List<(BotState State, StateDocument Document)> saved = [];
            foreach (var state in group)
            {
                if (await state.PrepareAsync(turnContext, force, cancellationToken) is { } document)
                {
                    changes[state.KeyFor(turnContext)] = document;
                    saved.Add((state, document));
                }
            }

            if (changes.Count == 0)
            {
                continue;
            }

            await group.Key.WriteAsync(changes, cancellationToken);
            foreach (var (state, document) in saved)
            {
                state.Saved(turnContext, document);
            }
        }

        foreach (var state in BotStates.Where(state => !state.CanBeBatched))
        {
            await state.SaveChangesAsync(turnContext, force, cancellationToken);
        }
    }
}
