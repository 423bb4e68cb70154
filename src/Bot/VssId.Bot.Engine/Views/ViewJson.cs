using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Engine.Views;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(Options), TypeInfoPropertyName = "OptionsView")]
internal sealed partial class ViewJson : JsonSerializerContext;
