using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Services.Documents;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordDocument))]
internal sealed partial class DocumentsJson : JsonSerializerContext;
