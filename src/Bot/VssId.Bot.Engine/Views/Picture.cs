using System.Text.Json;

namespace VssId.Bot.Engine.Views;

/// <summary>A picture that is drawn when it is delivered: what is kept is its data, not its pixels.</summary>
/// <param name="Kind">Name of the <see cref="IPainter"/>.</param>
/// <param name="Data">What it is drawn from.</param>
/// <param name="AlternativeText">The picture in words.</param>
/// <param name="FileName">Name for keeping it, such as <c>the-bhyt.png</c>.</param>
/// <param name="Turned">The same picture turned by a quarter, where it is worth turning: a card on a narrow screen.</param>
public sealed record Picture(string Kind, JsonElement Data, string AlternativeText, string FileName, TurnedPicture? Turned = null) : View;
