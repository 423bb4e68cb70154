using System.Text.Json;

namespace VssId.Bot.Engine.Views;

/// <summary>A file to keep, made when it is delivered: what is kept is its data. A channel that takes no such file shows the text only.</summary>
/// <param name="Kind">Name of the <see cref="IPrinter"/>.</param>
/// <param name="Data">What it is made from.</param>
/// <param name="Text">What is in it, in words.</param>
/// <param name="Label">Words of the button; at most 100 characters.</param>
/// <param name="FileName">Name for keeping it, such as <c>qua-trinh-dong.pdf</c>: plain letters.</param>
public sealed record Document(string Kind, JsonElement Data, string Text, string Label, string FileName) : View;
