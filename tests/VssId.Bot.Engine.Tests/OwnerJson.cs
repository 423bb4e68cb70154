using System.Text.Json.Serialization;

namespace VssId.Bot.Engine.Tests;

[JsonSerializable(typeof(Owner))]
internal sealed partial class OwnerJson : JsonSerializerContext;
