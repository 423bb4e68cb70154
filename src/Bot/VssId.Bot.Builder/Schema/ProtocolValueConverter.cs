using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>
/// Members that may hold anything: read as <see cref="JsonElement"/>, written as what they are. Cards and other types of the protocol are known
/// whatever context writes the activity around them; other types are those of that context.
/// </summary>
public sealed class ProtocolValueConverter : JsonConverter<object>
{
    /// <inheritdoc/>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        switch (value)
        {
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer, options);
                break;
            default:
                var type = value.GetType();
                JsonSerializer.Serialize(writer, value, ActivityJson.Relaxed.GetTypeInfo(type) ?? options.GetTypeInfo(type));
                break;
        }
    }
}
