using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Channels.Ussd;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(UssdRequest))]
[JsonSerializable(typeof(UssdSession))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class UssdJson : JsonSerializerContext;
