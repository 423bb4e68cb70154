using System.Diagnostics;
using System.Globalization;
using Shouldly;
using VssId.Backend.Client;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.HealthCard;
using Xunit;
using Card = VssId.Backend.Client.HealthCard;

namespace VssId.Bot.Services.Tests;

/// <summary>The card: its facts, its picture, its QR code.</summary>
public sealed class CardTests
{
    private const string Qr = "9900000017|4e677579e1bb856e2056c4836e204de1baab75|05/09/1990|1|-|38 - 001|01/01/2026|-|15/12/2025|03809900000017|-|4| 01/01/2029|0123456789abcdef-0000|4|424858482074e1bb896e68205468616e682048c3b361|$";
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Speech Rich = new(Speech.Vietnamese, Brief: false);
    private static readonly Speech Small = new(Speech.Vietnamese, Brief: true);

    [Fact]
    public async Task An_independent_reader_reads_the_code_that_is_on_the_picture()
    {
        (await ScanAsync(new CardQrPainter().Paint(CardViews.Qr(NewCard(), Rich).Data))).ShouldBe(Qr);
        (await ScanAsync(new CardPainter().Paint(CardViews.Front(NewCard(), Rich).Data))).ShouldBe(Qr);
    }

    [Fact]
    public void Pictures_are_the_same_bytes_every_time_and_small_enough_for_every_channel()
    {
        var first = new CardPainter().Paint(CardViews.Front(NewCard(), Rich).Data);
        new CardPainter().Paint(CardViews.Front(NewCard(), Rich).Data).ShouldBe(first);
        first.Length.ShouldBeInRange(10_000, 1_000_000);
    }

    [Theory]
    [InlineData("2026-01-01", null, "Đang có hiệu lực")]
    [InlineData("2026-12-01", null, "Chưa có hiệu lực, bắt đầu từ ngày 01/12/2026.")]
    [InlineData("2026-01-01", "2026-11-23", "Đã hết hạn từ ngày 23/11/2026")]
    [InlineData("2026-01-01", "2026-11-24", "Hôm nay là ngày cuối cùng")]
    [InlineData("2026-01-01", "2026-12-24", "còn 30 ngày")]
    [InlineData("2026-01-01", "2026-12-25", "Đang có hiệu lực")]
    public void The_state_of_the_card_is_said_first(string from, string? to, string state)
    {
        var card = NewCard() with { ValidFrom = Day(from), ValidTo = to is null ? null : Day(to) };
        CardViews.Facts(card, Rich, Today).Facts[0].Value.ShouldStartWith(state.StartsWith("còn", StringComparison.Ordinal) ? "Còn hiệu lực" : state);
        CardViews.Facts(card, Rich, Today).Facts[0].Value.ShouldContain(state, Case.Insensitive);
    }

    [Fact]
    public void A_small_screen_shows_what_a_hospital_asks_for()
    {
        var facts = CardViews.Facts(NewCard(), Small, Today);
        facts.Facts.Select(fact => fact.Label).ShouldNotContain("Ngày sinh");
        facts.Facts.ShouldContain(new Fact("Mã số", "9900000017"));
        facts.Facts.ShouldContain(new Fact("CCCD", "038*******17"));
    }

    [Fact]
    public void A_card_without_what_may_be_missing_is_shown_as_well()
    {
        var card = NewCard() with { FullCode = null, PersonalNumber = null, Address = null, FiveYearsOn = null };
        CardViews.Facts(card, Rich, Today).Facts.ShouldAllBe(fact => fact.Value.Length > 0);
        new CardPainter().Paint(CardViews.Front(card, Rich).Data).ShouldNotBeEmpty();
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static Card NewCard() => new(
        "9900000017", "DN4389900000017", "038090000017", "Nguyễn Văn Mẫu", new DateOnly(1990, 9, 5), Sex.Male, "Phường Hạc Thành, Tỉnh Thanh Hóa", "38001", "Bệnh viện Đa khoa Mẫu",
        new DateOnly(2026, 1, 1), ValidTo: null, new DateOnly(2029, 1, 1), 4, new DateOnly(2025, 12, 15), "BHXH tỉnh Thanh Hóa", Qr);

    private static async Task<string> ScanAsync(byte[] picture)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, picture);
            using var reader = Process.Start(new ProcessStartInfo("zbarimg") { ArgumentList = { "--raw", "--quiet", file }, UseShellExecute = false, RedirectStandardOutput = true })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            return text.TrimEnd('\n');
        }
        finally
        {
            File.Delete(file);
        }
    }
}
