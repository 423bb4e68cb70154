namespace VssId.Bot.Builder;

/// <summary>Puts an object into the <see cref="ITurnContext.TurnState"/> of every turn. It is not disposed with the turn.</summary>
/// <typeparam name="T">Type of the object.</typeparam>
/// <param name="service">The object.</param>
/// <param name="key">Its name; by default that of the type.</param>
public class RegisterClassMiddleware<T>(T service, string? key = null) : IMiddleware
    where T : class
{
    private readonly string _key = key ?? typeof(T).FullName!;

    /// <summary>The object.</summary>
    public T Service { get; set; } = service;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        turnContext.TurnState.Set(_key, Service);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            // The turn disposes what it keeps; this object outlives it.
            turnContext.TurnState.Remove(_key);
        }
    }
}
