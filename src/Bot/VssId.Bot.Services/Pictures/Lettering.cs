using System.Text;
using SkiaSharp;

namespace VssId.Bot.Services.Pictures;

/// <summary>Writes text on pictures with the font the program carries, so that a picture looks the same on every machine.</summary>
internal static class Lettering
{
    private static readonly SKTypeface[] Typefaces = [Load(Weight.Regular), Load(Weight.Medium), Load(Weight.Bold)];

    /// <summary>Breaks a text into lines at blanks. What does not fit is made smaller, and is cut with "…" only when it would become hard to read.</summary>
    /// <param name="text">The text, in any normal form.</param>
    /// <param name="width">Pixels a line may take.</param>
    /// <param name="most">Lines there is room for.</param>
    /// <param name="style">How it looks.</param>
    public static Lines Fit(string text, float width, int most, LetterStyle style)
    {
        var whole = text.Normalize(NormalizationForm.FormC);
        using var font = FontOf(style);
        var lines = Break(whole, width, font);
        while (lines.Count > most || lines.Exists(line => font.MeasureText(line) > width))
        {
            if (font.Size <= style.SmallestSize)
            {
                if (lines.Count > most)
                {
                    lines[most - 1] += "…";
                    lines.RemoveRange(most, lines.Count - most);
                }

                return new Lines([.. lines.Select(line => Cut(line, width, font))], style with { Size = font.Size });
            }

            font.Size = Math.Max(style.SmallestSize, font.Size - 1);
            lines = Break(whole, width, font);
        }

        return new Lines(lines, style with { Size = font.Size });
    }

    /// <summary>Writes lines.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="at">Beginning, middle or end of the first base line, after the alignment.</param>
    /// <param name="spacing">Pixels from base line to base line.</param>
    public static void Write(SKCanvas canvas, Lines lines, SKPoint at, float spacing)
    {
        using var font = FontOf(lines.Style);
        using var paint = new SKPaint { Color = lines.Style.Color, IsAntialias = true };
        foreach (var line in lines.Texts)
        {
            canvas.DrawText(line, at.X, at.Y, lines.Style.Align, font, paint);
            at.Y += spacing;
        }
    }

    /// <summary>Fits and writes one line.</summary>
    public static void Line(SKCanvas canvas, string text, SKPoint at, float width, LetterStyle style) =>
        Write(canvas, Fit(text, width, 1, style), at, 0);

    private static List<string> Break(string text, float width, SKFont font)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }

    private static string Cut(string line, float width, SKFont font)
    {
        if (font.MeasureText(line) <= width)
        {
            return line;
        }

        var end = line.TrimEnd('…').Length;
        while (end > 1 && font.MeasureText(line[..end].TrimEnd() + "…") > width)
        {
            end--;
        }

        return line[..end].TrimEnd() + "…";
    }

    private static SKFont FontOf(LetterStyle style) => new(Typefaces[(int)style.Weight], style.Size)
    {
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        Subpixel = true,
    };

    private static SKTypeface Load(Weight weight)
    {
        var name = $"BeVietnamPro-{weight}.ttf";
        using var stream = typeof(Lettering).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program does not carry the font {name}.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
