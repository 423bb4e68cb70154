using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Channels.Simulators.Zalo;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OaAnswer))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class OaJson : JsonSerializerContext;
