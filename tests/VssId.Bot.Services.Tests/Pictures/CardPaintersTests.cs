using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SkiaSharp;
using VssId.Backend.Client;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.HealthCard;
using VssId.Bot.Services.Tests.Flows;
using Xunit;

namespace VssId.Bot.Services.Tests.Pictures;

public sealed class CardPaintersTests
{
    private const int OneMegabyte = 1_048_576;
    private const string QrText = "9900000017|4e677579e1bb856e2056c4836e204de1baab75|05/09/1990|1|-|38 - 001|01/01/2026|-|15/12/2025|03809900000017|-|4| 01/01/2029|0123456789abcdef-0000|4|424858482074e1bb896e68205468616e682048c3b361|$";

    private static readonly CardPicture Usual = new(
        1, "9900000017", "DN4389900000017", "Nguyễn Văn Mẫu", new DateOnly(1990, 9, 5), Sex.Male, "38001", "Bệnh viện Đa khoa Mẫu Thanh Hóa",
        new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), new DateOnly(2029, 1, 1), 4, "BHXH tỉnh Thanh Hóa", QrText);

    private static readonly CardPicture Long = Usual with
    {
        FullName = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phương Khánh Quỳnh Thùy Trang",
        FacilityName = "Trung tâm Y tế Mẫu khu vực Bắc Trung Bộ và Duyên hải miền Trung, cơ sở 2 phường Hạc Thành tỉnh Thanh Hóa",
        IssuedBy = "BHXH tỉnh Thanh Hóa - BHXH cơ sở Quảng Xương và các khu vực lân cận phía Nam sông Mã",
        QrText = QrText.Replace("|-|38", "|" + string.Concat(Enumerable.Repeat("5068c6b0e1bb9d6e672048e1baa163", 8)) + "|38", StringComparison.Ordinal),
    };

    private static readonly CardPicture Bare = Usual with { FullCode = null, ValidTo = null, FiveYearsOn = null, FacilityName = "", IssuedBy = "" };

    public static TheoryData<string> Cards => ["usual", "long", "bare"];

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_is_a_picture_of_its_size_and_below_one_megabyte(string name)
    {
        var picture = Paint(CardOf(name));
        SizeOf(picture).ShouldBe((1012, 638));
        picture.Length.ShouldBeLessThan(OneMegabyte);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_scanner_reads_the_code_on_the_card_and_alone(string name)
    {
        var card = CardOf(name);
        Scan(Paint(card)).ShouldBe(card.QrText);
        var alone = PaintQr(card.QrText);
        Scan(alone).ShouldBe(card.QrText);
        alone.Length.ShouldBeLessThan(OneMegabyte);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_turned_card_is_the_card_turned_by_a_quarter_and_can_be_scanned(string name)
    {
        var card = CardOf(name);
        var picture = Paint(card with { Turn = CardTurn.Quarter });
        SizeOf(picture).ShouldBe((638, 1012));
        picture.Length.ShouldBeLessThan(OneMegabyte);
        Scan(picture).ShouldBe(card.QrText);

        using var upright = SKBitmap.Decode(Paint(card));
        using var turned = SKBitmap.Decode(picture);
        for (var x = 30; x < upright.Width; x += 90)
        {
            for (var y = 30; y < upright.Height; y += 60)
            {
                // Only the shading may be off by a step.
                var (a, b) = (upright.GetPixel(x, y), turned.GetPixel(upright.Height - 1 - y, x));
                (Math.Abs(a.Red - b.Red) + Math.Abs(a.Green - b.Green) + Math.Abs(a.Blue - b.Blue)).ShouldBeLessThan(90);
            }
        }
    }

    [Fact]
    public void A_card_that_was_kept_before_cards_could_be_turned_is_upright()
    {
        var kept = System.Text.Json.Nodes.JsonNode.Parse(JsonSerializer.Serialize(Usual, HealthCardJson.Default.CardPicture))!.AsObject();
        kept.Remove("turn").ShouldBeTrue();
        new CardPainter().Paint(JsonElement.Parse(kept.ToJsonString())).ShouldBe(Paint(Usual));
    }

    [Fact]
    public void The_same_card_is_the_same_bytes_under_every_culture()
    {
        var usual = CultureInfo.CurrentCulture;
        var expected = Paint(Usual);
        try
        {
            foreach (var name in new[] { "ar-SA", "tr-TR", "th-TH", "fa-IR", "vi-VN", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Paint(Usual).ShouldBe(expected, name);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Fact]
    public void Everything_that_differs_on_the_front_shows()
    {
        byte[][] pictures =
        [
            Paint(Usual), Paint(Usual with { Number = "9900000025" }), Paint(Usual with { FullCode = "DN4389900000025" }), Paint(Usual with { FullName = "Nguyễn Văn Mâu" }),
            Paint(Usual with { BirthDate = new DateOnly(1990, 9, 6) }), Paint(Usual with { Sex = Sex.Female }), Paint(Usual with { FacilityCode = "38002" }), Paint(Usual with { FacilityName = "Trạm Y tế Mẫu" }),
            Paint(Usual with { ValidFrom = new DateOnly(2026, 1, 2) }), Paint(Usual with { ValidTo = null }), Paint(Usual with { FiveYearsOn = null }), Paint(Usual with { BenefitLevel = 2 }), Paint(Usual with { IssuedBy = "BHXH tỉnh Nghệ An" }),
        ];
        pictures.DistinctBy(Convert.ToBase64String).Count().ShouldBe(pictures.Length);
    }

    [Fact]
    public void Decomposed_letters_are_drawn_like_composed_ones() =>
        Paint(Usual with { FullName = Usual.FullName.Normalize(System.Text.NormalizationForm.FormD) }).ShouldBe(Paint(Usual));

    [Fact]
    public void The_fonts_have_every_vietnamese_letter()
    {
        const string lower = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz0123456789-–—…/:.,()";
        var assembly = typeof(CitizenServices).Assembly;
        var fonts = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".ttf", StringComparison.Ordinal)).ToList();
        fonts.Count.ShouldBe(3);
        foreach (var font in fonts)
        {
            using var stream = assembly.GetManifestResourceStream(font);
            using var typeface = SKTypeface.FromStream(stream);
            using var letters = new SKFont(typeface);
            letters.ContainsGlyphs(lower).ShouldBeTrue(font);
            letters.ContainsGlyphs(lower.ToUpperInvariant()).ShouldBeTrue(font);
        }
    }

    [Fact]
    public void The_kinds_are_those_that_pictures_name()
    {
        using var provider = new ServiceCollection().AddSingleton<IVssIdBackend>(new SampleBackend(TimeProvider.System)).AddCitizenServices().BuildServiceProvider();
        provider.GetServices<IPainter>().Select(painter => painter.Kind).ShouldBe(["health-card", "health-card-qr", "history-chart"]);
        provider.GetServices<IPrinter>().Select(printer => printer.Kind).ShouldBe(["record-pdf", "record-csv", "form-01"]);
    }

    private static CardPicture CardOf(string name) => name switch { "usual" => Usual, "long" => Long, _ => Bare };

    private static byte[] Paint(CardPicture card) => new CardPainter().Paint(JsonSerializer.SerializeToElement(card, HealthCardJson.Default.CardPicture));

    private static byte[] PaintQr(string text) => new CardQrPainter().Paint(JsonSerializer.SerializeToElement(new CardQrPicture(1, text), HealthCardJson.Default.CardQrPicture));

    // IHDR is the first chunk: width and height are the bytes 16 to 23.
    private static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    // zbar shares nothing with the library that writes the code.
    private static string Scan(byte[] png)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.png");
        try
        {
            File.WriteAllBytes(file, png);
            using var scanner = Process.Start(new ProcessStartInfo("zbarimg", ["--quiet", "--raw", "--nodbus", file]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var text = scanner.StandardOutput.ReadToEnd();
            scanner.WaitForExit();
            return text.TrimEnd('\n');
        }
        finally
        {
            File.Delete(file);
        }
    }
}
