using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VssId.Zalo.Api.Messages;
using VssId.Zalo.Api.Wire;

namespace VssId.Zalo.Api;

/// <summary>Bodies of the OA API as JSON: snake case, nothing for what is absent.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ZaloOa))]
[JsonSerializable(typeof(ZaloEnvelope))]
[JsonSerializable(typeof(SendBody))]
[JsonSerializable(typeof(SentData))]
[JsonSerializable(typeof(UploadedData))]
internal sealed partial class ZaloJson : JsonSerializerContext
{
    /// <summary>The context to use: with the relaxed encoder, which a source-generated default cannot name.</summary>
    public static ZaloJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
