using System.Text.Json;

namespace VssId.Bot.Engine.Views;

/// <summary>A picture turned by a quarter. A channel that shows one picture at a time leaves it out.</summary>
/// <param name="Data">What it is drawn from, by the same painter.</param>
/// <param name="Label">Words of the button that turns it; at most 100 characters.</param>
public sealed record TurnedPicture(JsonElement Data, string Label);
