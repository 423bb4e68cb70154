using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Backend.Files;

/// <summary>The content of files as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FileContent))]
internal sealed partial class FileJson : JsonSerializerContext;
