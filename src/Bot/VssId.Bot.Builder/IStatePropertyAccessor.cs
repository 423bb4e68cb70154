namespace VssId.Bot.Builder;

/// <summary>Reads and writes a property of a state in the memory of the turn.</summary>
/// <typeparam name="T">Type of the property.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>Gives the value. The state is loaded when it is not yet.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="defaultValueFactory">Makes the value when there is none; it is set then.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, the same object in the whole turn; the default of the type when there is none.</returns>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets the value.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Forgets the value.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
