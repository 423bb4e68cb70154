namespace VssId.Backend.Delivery;

/// <summary>A table of what waits to leave.</summary>
internal interface IBook
{
    /// <summary>Rows that are due and nobody took: of a process that died, or to be tried again.</summary>
    Task<List<Guid>> DueAsync(CancellationToken cancellationToken);
}
