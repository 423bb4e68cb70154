using SkiaSharp;

namespace VssId.Bot.Services.Pictures;

/// <summary>How letters look.</summary>
/// <param name="Weight">Weight.</param>
/// <param name="Size">Size in pixels.</param>
/// <param name="Color">Color.</param>
/// <param name="Align">Which point of the line is given.</param>
internal readonly record struct LetterStyle(Weight Weight, float Size, SKColor Color, SKTextAlign Align = SKTextAlign.Left)
{
    /// <summary>Smaller letters are hard to read on a phone: from there on the text is cut.</summary>
    public float SmallestSize => Size * 0.62f;
}
