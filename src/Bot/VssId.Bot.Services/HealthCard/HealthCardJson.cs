using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Services.HealthCard;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardPicture))]
[JsonSerializable(typeof(CardQrPicture))]
internal sealed partial class HealthCardJson : JsonSerializerContext;
