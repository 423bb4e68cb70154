using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>Something mentioned in an activity.</summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity
{
    /// <summary>Creates an empty entity.</summary>
    public Entity()
    {
    }

    /// <summary>Creates an entity.</summary>
    public Entity(string? type) => Type = type;

    /// <summary>Type of the entity.</summary>
    public string? Type { get; set; }

    /// <summary>Members that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
