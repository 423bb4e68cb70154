using System.Text.Json;

namespace VssId.Bot.Engine.Events;

/// <summary>An event that the person is told of when they come.</summary>
/// <param name="Name">Name of the event.</param>
/// <param name="Value">What it says.</param>
internal sealed record News(string Name, JsonElement Value);
