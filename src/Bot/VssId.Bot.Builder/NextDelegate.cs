namespace VssId.Bot.Builder;

/// <summary>The rest of the pipeline.</summary>
/// <param name="cancellationToken">Ends the turn.</param>
public delegate Task NextDelegate(CancellationToken cancellationToken);
