using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Builder;

/// <summary>Values whose declared type is <see cref="object"/>: written so that they come back as what they were.</summary>
internal sealed class StateValueConverter(StateTypes types) : JsonConverter<object>
{
    private const string TypeName = "$type";
    private const string ValueName = "$value";
    private const string DictionaryName = "dictionary";

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True:
            case JsonTokenType.False:
                return reader.GetBoolean();
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return ReadNumber(ref reader);
            case JsonTokenType.StartArray:
                return ReadList(ref reader, options);
            case JsonTokenType.StartObject:
                reader.Read();
                return reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(TypeName)
                    ? ReadTyped(ref reader, options)
                    : ReadDictionary(ref reader, options);
            default:
                throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case IDictionary<string, object?> dictionary when dictionary.ContainsKey(TypeName):
                WriteStart(writer, DictionaryName);
                WriteDictionary(writer, dictionary, options);
                writer.WriteEndObject();
                break;
            case IDictionary<string, object?> dictionary:
                WriteDictionary(writer, dictionary, options);
                break;
            case List<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item, options);
                }

                writer.WriteEndArray();
                break;
            default:
                var type = value.GetType();
                if (type == typeof(object))
                {
                    writer.WriteStartObject();
                    writer.WriteEndObject();
                    break;
                }

                WriteStart(writer, types.NameOf(type));
                JsonSerializer.Serialize(writer, value, type, options);
                writer.WriteEndObject();
                break;
        }
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var number))
        {
            return number;
        }

        // A whole number this converter did not write: the smallest type that holds it.
        return reader.TryGetInt64(out var large) ? large : reader.GetDouble();
    }

    private static void WriteStart(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject();
        writer.WriteString(TypeName, name);
        writer.WritePropertyName(ValueName);
    }

    private void WriteDictionary(Utf8JsonWriter writer, IDictionary<string, object?> dictionary, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in dictionary)
        {
            writer.WritePropertyName(key);
            Write(writer, value, options);
        }

        writer.WriteEndObject();
    }

    private List<object?> ReadList(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        List<object?> list = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(Read(ref reader, typeof(object), options));
        }

        return list;
    }

    private Dictionary<string, object?> ReadDictionary(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        Dictionary<string, object?> dictionary = new(StringComparer.Ordinal);
        while (reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            dictionary[key] = Read(ref reader, typeof(object), options);
            reader.Read();
        }

        return dictionary;
    }

    private object? ReadTyped(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        var name = reader.GetString() ?? throw new JsonException();
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(ValueName))
        {
            throw new JsonException();
        }

        reader.Read();
        object? value;
        if (name == DictionaryName)
        {
            reader.Read();
            value = ReadDictionary(ref reader, options);
        }
        else
        {
            value = JsonSerializer.Deserialize(ref reader, types.TypeOf(name), options);
        }

        return reader.Read() && reader.TokenType == JsonTokenType.EndObject ? value : throw new JsonException();
    }
}
