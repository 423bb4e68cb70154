using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>An entity in a list is declared as <see cref="Entity"/> and may be a mention or a place: it is written as what it is.</summary>
public sealed class EntityConverter : JsonConverter<Entity>
{
    private const string TypeName = "type";

    /// <inheritdoc/>
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        var entity = new Entity();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (string.Equals(name, TypeName, StringComparison.OrdinalIgnoreCase) && reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
            {
                entity.Type = reader.GetString();
            }
            else
            {
                (entity.Properties ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[name] = JsonElement.ParseValue(ref reader);
            }
        }

        return entity;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, ActivityJson.Relaxed.GetTypeInfo(value.GetType()) ?? options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString(TypeName, value.Type);
        }

        if (value.Properties is { } properties)
        {
            foreach (var (name, member) in properties)
            {
                writer.WritePropertyName(name);
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
