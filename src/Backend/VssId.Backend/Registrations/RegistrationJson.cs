using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Backend.Registrations;

/// <summary>What is sealed in registrations as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RegistrationDraft))]
[JsonSerializable(typeof(FiledDeclaration))]
internal sealed partial class RegistrationJson : JsonSerializerContext;
