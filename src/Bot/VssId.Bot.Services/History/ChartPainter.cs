using System.Globalization;
using System.Text.Json;
using SkiaSharp;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.Pictures;

namespace VssId.Bot.Services.History;

/// <summary>Draws the months of every year as stacked bars. What is late and what is not paid is told apart by its pattern as well, since not everybody sees red.</summary>
internal sealed class ChartPainter : IPainter
{
    private const int Width = 1000;
    private const int Height = 700;
    private const float Margin = 40;
    private const float Left = 92;
    private const float Right = Width - Margin;
    private const float Top = 224;
    private const float Bottom = 612;
    private const int MonthsOfYear = 12;
    private const int MonthsBetweenLines = 3;
    private const float WidestBar = 64;
    private const float BarShare = 0.72f;
    private const float RoomForNumber = 30;
    private const float RoomForYear = 62;
    private const float PatternStep = 9;

    private static readonly SKColor Ink = new(0x14, 0x24, 0x33);
    private static readonly SKColor Pale = new(0x4A, 0x60, 0x70);
    private static readonly SKColor Grid = new(0xD9, 0xE3, 0xE9);
    private static readonly SKColor Teal = new(0x0E, 0x8A, 0x7E);
    private static readonly SKColor Amber = new(0xF6, 0xC3, 0x4A);
    private static readonly SKColor Brown = new(0x7A, 0x4A, 0x00);
    private static readonly SKColor Red = new(0xB4, 0x1F, 0x24);

    private enum Fill
    {
        Plain,
        Striped,
        Crossed,
    }

    /// <inheritdoc/>
    public string Kind => ChartPicture.PictureKind;

    /// <inheritdoc/>
    public byte[] Paint(JsonElement data)
    {
        var chart = data.Deserialize(HistoryJson.Default.ChartPicture)!;
        return Png.Draw(Width, Height, canvas =>
        {
            canvas.Clear(SKColors.White);
            Head(canvas, chart);
            Axis(canvas, chart);
            Bars(canvas, chart.Years);
        });
    }

    private static void Head(SKCanvas canvas, ChartPicture chart)
    {
        Lettering.Line(canvas, chart.Title, new SKPoint(Margin, 66), Width - (2 * Margin), new LetterStyle(Weight.Bold, 36, Ink));
        (Fill Fill, string Words)[] legend = [(Fill.Plain, chart.PaidLabel), (Fill.Striped, chart.LateLabel), (Fill.Crossed, chart.UnpaidLabel)];
        const float room = (Width - (2 * Margin)) / 3;
        foreach (var (place, (fill, words)) in legend.Index())
        {
            var x = Margin + (place * room);
            Box(canvas, new SKRect(x, 98, x + 34, 126), fill);
            Lettering.Line(canvas, words, new SKPoint(x + 46, 121), room - 58, new LetterStyle(Weight.Medium, 25, Ink));
        }
    }

    private static void Axis(SKCanvas canvas, ChartPicture chart)
    {
        Lettering.Line(canvas, chart.MonthsLabel, new SKPoint(Margin, Top - 54), 500, new LetterStyle(Weight.Regular, 22, Pale));
        using var line = new SKPaint { Color = Grid, StrokeWidth = 2 };
        for (var months = 0; months <= MonthsOfYear; months += MonthsBetweenLines)
        {
            canvas.DrawLine(Left, HeightOf(months), Right, HeightOf(months), line);
            Lettering.Line(canvas, Text(months), new SKPoint(Left - 14, HeightOf(months) + 9), 60, new LetterStyle(Weight.Regular, 24, Pale, SKTextAlign.Right));
        }
    }

    private static void Bars(SKCanvas canvas, IReadOnlyList<ChartYear> years)
    {
        if (years is not [{ Year: var first }, ..])
        {
            return;
        }

        // A year without a month has no entry, but has its place: a gap is what people look for.
        var count = years[^1].Year - first + 1;
        var room = (Right - Left) / count;
        var width = Math.Min(WidestBar, room * BarShare);
        foreach (var year in years)
        {
            var middle = Left + ((year.Year - first + 0.5f) * room);
            var months = 0;
            foreach (var (fill, more) in (ReadOnlySpan<(Fill, int)>)[(Fill.Plain, year.Paid), (Fill.Striped, year.Late), (Fill.Crossed, year.Unpaid)])
            {
                var upTo = Math.Min(MonthsOfYear, months + more);
                if (upTo > months)
                {
                    Box(canvas, new SKRect(middle - (width / 2), HeightOf(upTo), middle + (width / 2), HeightOf(months)), fill);
                }

                months = upTo;
            }

            if (width >= RoomForNumber)
            {
                Lettering.Line(canvas, Text(months), new SKPoint(middle, HeightOf(months) - 8), room, new LetterStyle(Weight.Bold, 22, Ink, SKTextAlign.Center));
            }
        }

        var step = room >= RoomForYear ? 1 : room * 2 >= RoomForYear ? 2 : 5;
        for (var year = first; year <= years[^1].Year; year++)
        {
            if (year % step == 0 || step == 1)
            {
                Lettering.Line(canvas, Text(year), new SKPoint(Left + ((year - first + 0.5f) * room), Bottom + 40), 80, new LetterStyle(Weight.Medium, 24, Ink, SKTextAlign.Center));
            }
        }

        using var ground = new SKPaint { Color = Ink, StrokeWidth = 3 };
        canvas.DrawLine(Left, Bottom, Right, Bottom, ground);
    }

    private static void Box(SKCanvas canvas, SKRect box, Fill fill)
    {
        using var area = new SKPaint { Color = fill switch { Fill.Plain => Teal, Fill.Striped => Amber, _ => SKColors.White }, IsAntialias = true };
        canvas.DrawRect(box, area);
        if (fill is Fill.Plain)
        {
            return;
        }

        using var stroke = new SKPaint { Color = fill is Fill.Striped ? Brown : Red, IsAntialias = true, IsStroke = true, StrokeWidth = fill is Fill.Striped ? 2.5f : 2 };
        canvas.Save();
        canvas.ClipRect(box);
        for (var x = box.Left - box.Height; x < box.Right; x += PatternStep)
        {
            canvas.DrawLine(x, box.Bottom, x + box.Height, box.Top, stroke);
            if (fill is Fill.Crossed)
            {
                canvas.DrawLine(x, box.Top, x + box.Height, box.Bottom, stroke);
            }
        }

        canvas.Restore();
        canvas.DrawRect(SKRect.Inflate(box, -1, -1), stroke);
    }

    private static float HeightOf(int months) => Bottom - ((Bottom - Top) * months / MonthsOfYear);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
