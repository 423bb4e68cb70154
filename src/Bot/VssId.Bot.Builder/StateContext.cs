using System.Text.Json;
using System.Text.Json.Serialization;
using VssId.Bot.Builder.Dialogs;
using VssId.Bot.Builder.Dialogs.Choices;

namespace VssId.Bot.Builder;

/// <summary>Types of this library that stand in state.</summary>
[JsonSerializable(typeof(StateDocument))]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(PromptOptions))]
[JsonSerializable(typeof(FoundChoice))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(List<object>))]
internal sealed partial class StateContext : JsonSerializerContext;
