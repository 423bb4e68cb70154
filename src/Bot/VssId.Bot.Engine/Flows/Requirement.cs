namespace VssId.Bot.Engine.Flows;

/// <summary>Something flows may require, and how it is got.</summary>
/// <param name="section">Part of the record that holds it.</param>
public abstract class Requirement(string section)
{
    /// <summary>Part of the record that holds it.</summary>
    public string Section { get; } = section;

    internal abstract Type Type { get; }

    internal abstract FlowDialog Flow { get; }

    internal abstract ValueTask EndAsync(Turns.ConversationTurn turn, System.Text.Json.JsonSerializerOptions json, CancellationToken cancellationToken);
}
