using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Channels.Simulators.Zalo;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ChatPage))]
[JsonSerializable(typeof(TypedText))]
internal sealed partial class ChatJson : JsonSerializerContext;
