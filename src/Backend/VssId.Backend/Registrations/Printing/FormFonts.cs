using PdfSharp.Drawing;

namespace VssId.Backend.Registrations.Printing;

/// <summary>The letters of printed forms: the font that the bot's files and pictures have, out of the same files.</summary>
/// <remarks>
/// The faces are made from their bytes. PDFsharp's resolver of fonts is one for the whole process and cannot be set again once a font was used, and the bot,
/// which may run in the same process, has its own.
/// </remarks>
internal static class FormFonts
{
    private static readonly XGlyphTypeface RegularFace = FaceOf("Regular");
    private static readonly XGlyphTypeface BoldFace = FaceOf("Bold");

    /// <summary>The regular letters.</summary>
    /// <param name="size">In points.</param>
    public static XFont Regular(double size) => new(RegularFace, size, XPdfFontOptions.UnicodeDefault, styleSimulations: null);

    /// <summary>The bold letters.</summary>
    /// <param name="size">In points.</param>
    public static XFont Bold(double size) => new(BoldFace, size, XPdfFontOptions.UnicodeDefault, styleSimulations: null);

    private static XGlyphTypeface FaceOf(string weight)
    {
        var name = $"{typeof(FormFonts).Namespace}.BeVietnamPro-{weight}.ttf";
        using var stream = typeof(FormFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program does not carry the font {name}.");
        var font = new byte[stream.Length];
        stream.ReadExactly(font);
        return new XGlyphTypeface(XFontSource.GetOrCreateFrom(font));
    }
}
