namespace VssId.Bot.Engine.Flows;

/// <summary>What an effect is called with.</summary>
/// <param name="IdempotencyKey">The same whenever the same effect is tried again (flows, rule 14); goes to the backend with the request.</param>
/// <param name="CancellationToken">Ends with the turn's deadline.</param>
public readonly record struct Call(string IdempotencyKey, CancellationToken CancellationToken);
