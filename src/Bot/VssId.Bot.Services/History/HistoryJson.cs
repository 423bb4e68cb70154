using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Services.History;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChartPicture))]
internal sealed partial class HistoryJson : JsonSerializerContext;
