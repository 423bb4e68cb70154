using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>A programmatic action that goes with a message.</summary>
public class SemanticAction
{
    /// <summary>Creates an empty action.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Creates an action.</summary>
    public SemanticAction(string? id = null, IDictionary<string, Entity>? entities = null, string? state = null)
    {
        Id = id;
        Entities = entities;
        State = state;
    }

    /// <summary>Id of the action.</summary>
    public string? Id { get; set; }

    /// <summary><c>start</c>, <c>continue</c> or <c>done</c>.</summary>
    public string? State { get; set; }

    /// <summary>Things the action speaks of.</summary>
    public IDictionary<string, Entity>? Entities { get; set; }

    /// <summary>Members that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
