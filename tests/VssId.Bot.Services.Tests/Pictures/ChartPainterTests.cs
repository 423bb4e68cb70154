using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Shouldly;
using SkiaSharp;
using VssId.Bot.Services.History;
using Xunit;

namespace VssId.Bot.Services.Tests.Pictures;

public sealed class ChartPainterTests
{
    private const int Most = 200 * 1024;
    private static readonly SKColor Teal = new(0x0E, 0x8A, 0x7E);

    private static readonly ChartPicture Usual = new(
        1, "Số tháng đóng BHXH theo năm", "Đóng đúng hạn", "Đóng chậm", "Chưa đóng", "Số tháng trong năm",
        [new(2020, 12, 0, 0), new(2021, 9, 3, 0), new(2024, 5, 2, 4)]);

    private static readonly ChartPicture Fifty = Usual with { Years = [.. Enumerable.Range(1976, 50).Select(year => new ChartYear(year, 0, 6, 6))] };

    public static TheoryData<string> Charts => ["usual", "fifty", "one", "none"];

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_is_a_picture_of_its_size_and_small(string name)
    {
        var picture = Paint(ChartOf(name));
        (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))).ShouldBe((1000, 700));
        picture.Length.ShouldBeLessThan(Most);
    }

    [Fact]
    public void The_same_chart_is_the_same_bytes_under_every_culture()
    {
        var usual = CultureInfo.CurrentCulture;
        var expected = Paint(Usual);
        try
        {
            foreach (var name in new[] { "ar-SA", "tr-TR", "fa-IR", "vi-VN", "" })
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
    public void Everything_that_differs_shows()
    {
        byte[][] pictures =
        [
            Paint(Usual), Paint(Usual with { Title = "Số tháng đóng BHTN theo năm" }), Paint(Usual with { PaidLabel = "Đúng" }), Paint(Usual with { LateLabel = "Chậm" }), Paint(Usual with { UnpaidLabel = "Thiếu" }),
            Paint(Usual with { MonthsLabel = "Tháng" }), Paint(Usual with { Years = [] }), Paint(WithLast(new(2024, 6, 2, 3))), Paint(WithLast(new(2024, 5, 4, 2))), Paint(WithLast(new(2025, 5, 2, 4))),
        ];
        pictures.DistinctBy(Convert.ToBase64String).Count().ShouldBe(pictures.Length);

        static ChartPicture WithLast(ChartYear last) => Usual with { Years = [.. Usual.Years.SkipLast(1), last] };
    }

    [Fact]
    public void Late_and_unpaid_months_differ_in_their_pattern_when_colours_are_gone()
    {
        // The share of dark dots in a bar of one kind, in shades of grey.
        double[] shares = [DarkShare(new(2024, 12, 0, 0)), DarkShare(new(2024, 0, 12, 0)), DarkShare(new(2024, 0, 0, 12))];
        shares[0].ShouldBeGreaterThan(0.95);
        shares[1].ShouldBeInRange(0.1, 0.6);
        shares[2].ShouldBeInRange(0.1, 0.75);
        Math.Abs(shares[1] - shares[2]).ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void A_year_without_a_month_is_a_gap_as_wide_as_its_bar()
    {
        var columns = BarsOf(Usual with { Years = [new(2020, 12, 0, 0), new(2022, 12, 0, 0)] });
        columns.Count.ShouldBe(2);
        (columns[1].Left - columns[0].Right).ShouldBeGreaterThan(columns[0].Right - columns[0].Left);
    }

    [Fact]
    public void Fifty_years_are_fifty_bars()
    {
        BarsOf(Fifty with { Years = [.. Fifty.Years.Select(year => year with { Paid = 12, Late = 0, Unpaid = 0 })] }).Count.ShouldBe(50);
    }

    private static ChartPicture ChartOf(string name) => name switch
    {
        "usual" => Usual,
        "fifty" => Fifty,
        "one" => Usual with { Years = [new(2026, 1, 1, 1)] },
        _ => Usual with { Years = [] },
    };

    private static byte[] Paint(ChartPicture chart) => new ChartPainter().Paint(JsonSerializer.SerializeToElement(chart, HistoryJson.Default.ChartPicture));

    private static double DarkShare(ChartYear year)
    {
        using var picture = SKBitmap.Decode(Paint(Usual with { Years = [year] }));
        var (dark, all) = (0, 0);
        for (var x = 500; x < 550; x++)
        {
            for (var y = 300; y < 550; y++)
            {
                var colour = picture.GetPixel(x, y);
                all++;
                dark += (0.299 * colour.Red) + (0.587 * colour.Green) + (0.114 * colour.Blue) < 140 ? 1 : 0;
            }
        }

        return dark / (double)all;
    }

    // Bars of months paid in time, along a line near the ground.
    private static List<(int Left, int Right)> BarsOf(ChartPicture chart)
    {
        using var picture = SKBitmap.Decode(Paint(chart));
        List<(int Left, int Right)> bars = [];
        for (var x = 0; x < picture.Width; x++)
        {
            if (picture.GetPixel(x, 590) != Teal)
            {
                continue;
            }

            if (bars is [.., var (left, right)] && right == x - 1)
            {
                bars[^1] = (left, x);
            }
            else
            {
                bars.Add((x, x));
            }
        }

        return bars;
    }
}
