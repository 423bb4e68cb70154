using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Engine.Turns;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationRecord))]
internal sealed partial class RecordJson : JsonSerializerContext;
