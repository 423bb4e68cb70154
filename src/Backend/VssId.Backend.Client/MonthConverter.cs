using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Backend.Client;

/// <summary>Months in JSON: <c>"2024-03"</c>.</summary>
public sealed class MonthConverter : JsonConverter<Month>
{
    /// <inheritdoc/>
    public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Month.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var month) ? month : throw new JsonException("A month is written as 2024-03.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString(format: null, CultureInfo.InvariantCulture));
}
