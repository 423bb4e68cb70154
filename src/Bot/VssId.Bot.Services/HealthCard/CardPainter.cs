using System.Globalization;
using System.Text.Json;
using SkiaSharp;
using VssId.Backend.Client;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.Pictures;

namespace VssId.Bot.Services.HealthCard;

/// <summary>Draws the front of a health-insurance card, in Vietnamese as the card is. Its emblem is our own, and the last line says who shows it: it is no copy of a document.</summary>
internal sealed class CardPainter : IPainter
{
    /// <summary>Name of the kind.</summary>
    public const string PictureKind = "health-card";

    private const int Width = 1012;
    private const int Height = 638;
    private const int Margin = 44;
    private const int Middle = Width / 2;
    private const int QrSide = 272;
    private const int QrLeft = Width - Margin - QrSide;
    private const int QrTop = 206;
    private const float ValueLeft = 262;
    private const float FirstRow = 222;
    private const float LastRow = 544;
    private const float LineSpacing = 30;
    private const float MostRowHeight = 43;
    private const string Absent = "—";

    private static readonly SKColor Sky = new(0xE9, 0xF7, 0xFB);
    private static readonly SKColor Sea = new(0xC4, 0xE8, 0xE1);
    private static readonly SKColor Wave = new(0x0F, 0x7F, 0x8C, 0x1C);
    private static readonly SKColor Deep = new(0x0B, 0x5C, 0x7A);
    private static readonly SKColor Teal = new(0x0E, 0x8A, 0x7E);
    private static readonly SKColor Ink = new(0x14, 0x24, 0x33);
    private static readonly SKColor Pale = new(0x4A, 0x60, 0x70);
    private static readonly SKColor Red = new(0xB4, 0x1F, 0x24);

    /// <inheritdoc/>
    public string Kind => PictureKind;

    /// <inheritdoc/>
    public byte[] Paint(JsonElement data)
    {
        var card = data.Deserialize(HealthCardJson.Default.CardPicture)!;
        return card.Turn is CardTurn.Quarter
            ? Png.Draw(Height, Width, canvas =>
            {
                canvas.Translate(Height, 0);
                canvas.RotateDegrees(90);
                Front(canvas, card);
            })
            : Png.Draw(Width, Height, canvas => Front(canvas, card));
    }

    private static void Front(SKCanvas canvas, CardPicture card)
    {
        Ground(canvas);
        Emblem(canvas);
        Head(canvas);
        Rows(canvas, card);
        QrSquare.Draw(canvas, card.QrText, new SKRectI(QrLeft, QrTop, QrLeft + QrSide, QrTop + QrSide));
        Foot(canvas, card);
    }

    private static void Ground(SKCanvas canvas)
    {
        using var shader = SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(Width, Height), [Sky, Sea], SKShaderTileMode.Clamp);
        using var ground = new SKPaint { Shader = shader };
        canvas.DrawRect(0, 0, Width, Height, ground);

        using var wave = new SKPaint { Color = Wave, IsAntialias = true, IsStroke = true, StrokeWidth = 2 };
        for (var line = 0; line < 14; line++)
        {
            using var path = new SKPathBuilder();
            var y = 330 + (line * 20);
            path.MoveTo(0, y);
            path.CubicTo(Width * 0.3f, y - 130, Width * 0.6f, y + 110, Width, y - 70);
            using var curve = path.Detach();
            canvas.DrawPath(curve, wave);
        }

        using var frame = new SKPaint { Color = Deep, IsAntialias = true, IsStroke = true, StrokeWidth = 5 };
        canvas.DrawRoundRect(9, 9, Width - 18, Height - 18, 26, 26, frame);
    }

    // A speech bubble with a cross: talking about health. No sign of any authority.
    private static void Emblem(SKCanvas canvas)
    {
        using var deep = new SKPaint { Color = Deep, IsAntialias = true };
        using var teal = new SKPaint { Color = Teal, IsAntialias = true };
        using var white = new SKPaint { Color = SKColors.White, IsAntialias = true };
        const float x = 98;
        const float y = 92;
        using var tail = new SKPathBuilder();
        tail.MoveTo(x - 40, y + 20);
        tail.LineTo(x - 46, y + 62);
        tail.LineTo(x - 4, y + 42);
        tail.Close();
        using var path = tail.Detach();
        canvas.DrawPath(path, deep);
        canvas.DrawCircle(x, y, 50, deep);
        canvas.DrawCircle(x, y, 42, white);
        canvas.DrawRoundRect(x - 9, y - 29, 18, 58, 5, 5, teal);
        canvas.DrawRoundRect(x - 29, y - 9, 58, 18, 5, 5, teal);
    }

    private static void Head(SKCanvas canvas)
    {
        var centre = SKTextAlign.Center;
        Lettering.Line(canvas, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new SKPoint(Middle + 40, 58), 760, new LetterStyle(Weight.Bold, 25, Ink, centre));
        Lettering.Line(canvas, "Độc lập – Tự do – Hạnh phúc", new SKPoint(Middle + 40, 91), 760, new LetterStyle(Weight.Medium, 23, Ink, centre));
        using var rule = new SKPaint { Color = Ink, IsAntialias = true };
        canvas.DrawRect(Middle + 40 - 168, 101, 336, 2, rule);
        Lettering.Line(canvas, "THẺ BẢO HIỂM Y TẾ", new SKPoint(Middle + 40, 168), 760, new LetterStyle(Weight.Bold, 44, Red, centre));
    }

    private static void Rows(SKCanvas canvas, CardPicture card)
    {
        var width = QrLeft - 24 - ValueLeft;
        Lines Value(string text, Weight weight = Weight.Medium, float size = 24, int most = 1) => Lettering.Fit(text, width, most, new LetterStyle(weight, size, Ink));
        var facility = card.FacilityName.Length > 0 ? $"{Facility(card.FacilityCode)}: {card.FacilityName}" : Facility(card.FacilityCode);
        (string Label, Lines Value)[] rows =
        [
            ("Mã số", Value(Grouped(card.Number), Weight.Bold, 31)),
            ("Họ và tên", Value(card.FullName.ToUpper(CultureInfo.GetCultureInfo("vi")), Weight.Bold, 27, most: 2)),
            ("Ngày sinh", Value(Day(card.BirthDate))),
            ("Giới tính", Value(card.Sex is Sex.Male ? "Nam" : "Nữ")),
            ("Nơi đăng ký KCB BĐ", Value(facility, most: 2)),
            ("Giá trị sử dụng", Value(card.ValidTo is { } end ? $"từ {Day(card.ValidFrom)} đến {Day(end)}" : $"từ ngày {Day(card.ValidFrom)}")),
            ("Đủ 5 năm liên tục", Value(card.FiveYearsOn is { } five ? $"từ ngày {Day(five)}" : Absent)),
            ("Mức hưởng", Value(string.Create(CultureInfo.InvariantCulture, $"{card.BenefitLevel}"), Weight.Bold)),
        ];

        var more = rows.Sum(row => row.Value.Texts.Count - 1);
        var height = Math.Min(MostRowHeight, (LastRow - FirstRow - (more * LineSpacing)) / (rows.Length - 1));
        var y = FirstRow;
        foreach (var (label, value) in rows)
        {
            Lettering.Line(canvas, label, new SKPoint(Margin, y), ValueLeft - Margin - 12, new LetterStyle(Weight.Regular, 21, Pale));
            Lettering.Write(canvas, value, new SKPoint(ValueLeft, y), LineSpacing);
            y += height + ((value.Texts.Count - 1) * LineSpacing);
        }
    }

    private static void Foot(SKCanvas canvas, CardPicture card)
    {
        using var band = new SKPaint { Color = Deep, IsAntialias = true };
        canvas.DrawRoundRect(22, Height - 68, Width - 44, 46, 16, 16, band);
        Lettering.Line(canvas, $"Nơi cấp: {(card.IssuedBy.Length > 0 ? card.IssuedBy : Absent)}", new SKPoint(Margin, Height - 37), 520, new LetterStyle(Weight.Medium, 21, SKColors.White));
        Lettering.Line(canvas, "Hiển thị bởi VssId.Bot", new SKPoint(Width - Margin, Height - 37), 360, new LetterStyle(Weight.Regular, 19, SKColors.White, SKTextAlign.Right));
        if (card.FullCode is { } code)
        {
            Lettering.Line(canvas, code, new SKPoint(QrLeft + (QrSide / 2f), QrTop + QrSide + 32), QrSide, new LetterStyle(Weight.Medium, 23, Ink, SKTextAlign.Center));
        }

        Lettering.Line(canvas, "Quét mã khi đi khám", new SKPoint(QrLeft + (QrSide / 2f), QrTop + QrSide + (card.FullCode is null ? 32 : 62)), QrSide, new LetterStyle(Weight.Regular, 18, Pale, SKTextAlign.Center));
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    // Ten digits are read aloud at the desk: 99 0000 0017.
    private static string Grouped(string number) => number.Length == 10 ? $"{number[..2]} {number[2..6]} {number[6..]}" : number;

    // "01028" is printed "01 - 028" (public parsers of cards).
    private static string Facility(string code) => code.Length == 5 ? $"{code[..2]} - {code[2..]}" : code;
}
