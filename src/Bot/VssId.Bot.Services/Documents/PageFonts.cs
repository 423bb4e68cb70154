using PdfSharp.Fonts;
using VssId.Bot.Services.Pictures;

namespace VssId.Bot.Services.Documents;

/// <summary>Gives PDFsharp the font that pictures are written with, so that a file looks the same on every machine and has every Vietnamese letter.</summary>
internal sealed class PageFonts : IFontResolver
{
    /// <summary>Name of the family.</summary>
    public const string Family = "Be Vietnam Pro";

    /// <inheritdoc/>
    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? nameof(Weight.Bold) : nameof(Weight.Regular));

    /// <inheritdoc/>
    public byte[] GetFont(string faceName)
    {
        var name = $"BeVietnamPro-{faceName}.ttf";
        using var stream = typeof(PageFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program does not carry the font {name}.");
        var font = new byte[stream.Length];
        stream.ReadExactly(font);
        return font;
    }
}
