using System.Text.Json;

namespace VssId.Bot.Builder;

/// <summary>A state as it stands in a storage.</summary>
public sealed class StateDocument : IStoreItem
{
    /// <inheritdoc/>
    public string? ETag { get; set; }

    /// <summary>Number of the shape. Default and newest: 1.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The properties by name: a JSON object.</summary>
    public JsonElement Properties { get; init; }
}
