using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Services.Registration;

/// <summary>What a printed declaration is made from, as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FormDocument))]
internal sealed partial class FormJson : JsonSerializerContext;
