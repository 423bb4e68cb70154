using System.Text.Json;

namespace VssId.Bot.Engine.Flows;

/// <summary>One answer or result.</summary>
internal sealed class Entry
{
    /// <summary>Name of the step.</summary>
    public string Name { get; set; } = "";

    /// <summary>What kind of step it is.</summary>
    public EntryKind Kind { get; set; }

    /// <summary>The answer as it was typed, or the result.</summary>
    public JsonElement Value { get; set; }

    /// <summary>Keyed hash of the input, for results of effects.</summary>
    public string? Input { get; set; }

    /// <summary>Until when the result is good.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>Whether it was set aside by a step back or a correction.</summary>
    public bool Aside { get; set; }

    /// <summary>Whether a judged answer after it was right, which spends it: it is never used again once it was set aside.</summary>
    public bool Spent { get; set; }
}
