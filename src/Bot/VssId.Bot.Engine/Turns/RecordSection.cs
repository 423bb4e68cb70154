using System.Text.Json;

namespace VssId.Bot.Engine.Turns;

/// <summary>A part of the record with a life of its own.</summary>
internal sealed class RecordSection
{
    /// <summary>When it is forgotten.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>What it holds.</summary>
    public JsonElement Value { get; set; }
}
