using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Understand;

/// <summary>The JSON of messages and answers. Letters are written as they are: it goes to files and programs, never into a page.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(ReceivedText)])]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Shown))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>How a line is written.</summary>
    public static JsonWriterOptions Writing => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
