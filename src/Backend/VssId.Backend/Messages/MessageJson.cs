using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Backend.Messages;

/// <summary>Messages as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TextMessage))]
internal sealed partial class MessageJson : JsonSerializerContext;
