using Microsoft.Extensions.Time.Testing;
using Microsoft.Recognizers.Text;
using Shouldly;
using VssId.Bot.Language.Entities.Recognizers;
using Xunit;

namespace VssId.Bot.Language.Tests.Entities;

public sealed class VietnameseRecognizerTests
{
    private readonly VietnameseRecognizer _recognizer = VietnameseRecognizer.Create(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("có hai mươi lăm người", "hai mươi lăm", 3, 14, "25")]
    [InlineData("2,5", "2,5", 0, 2, "2.5")]
    [InlineData("tổng 2.340.000 đồng", "2.340.000", 5, 13, "2340000")]
    [InlineData("tôi có một triệu rưỡi", "một triệu rưỡi", 7, 20, "1500000")]
    public void A_number_is_found_with_its_place_and_value(string query, string text, int start, int end, string value) =>
        Check(_recognizer.Number.Parse(query).ShouldHaveSingleItem(), "number", text, start, end, value);

    [Fact]
    public void An_ordinal_is_found_with_its_place_and_value() => Check(_recognizer.Ordinal.Parse("lần thứ 2 tôi hỏi").ShouldHaveSingleItem(), "ordinal", "thứ 2", 4, 8, "2");

    [Fact]
    public void Money_has_a_unit()
    {
        var result = _recognizer.Currency.Parse("lương 5 triệu rưỡi nhé").ShouldHaveSingleItem();
        Check(result, "currency", "5 triệu rưỡi", 6, 17, "5500000");
        result.Resolution["unit"].ShouldBe("VND");
    }

    [Fact]
    public void A_telephone_number_is_found_in_its_international_form() =>
        Check(_recognizer.Sequence.Parse("gọi 0912.345.678").ShouldHaveSingleItem(), "phonenumber", "0912.345.678", 4, 15, "+84912345678");

    [Fact]
    public void A_span_of_time_has_its_first_and_last_day()
    {
        var result = _recognizer.DateTime.Parse("xem tháng trước nhé").ShouldHaveSingleItem();
        (result.TypeName, result.Text, result.Start, result.End).ShouldBe(("datetimeV2.daterange", "tháng trước", 4, 14));
        var values = result.Resolution["values"].ShouldBeOfType<List<Dictionary<string, string>>>();
        values[0].ShouldBe(new Dictionary<string, string> { ["timex"] = "2026-10", ["type"] = "daterange", ["start"] = "2026-10-01", ["end"] = "2026-10-31" }, ignoreOrder: true);
    }

    [Fact]
    public void The_day_in_vietnam_counts_not_that_of_utc()
    {
        var evening = new FakeTimeProvider(new DateTimeOffset(2026, 11, 21, 18, 0, 0, TimeSpan.Zero));
        var values = VietnameseRecognizer.Create(evening).DateTime.Parse("hôm nay").ShouldHaveSingleItem().Resolution["values"].ShouldBeOfType<List<Dictionary<string, string>>>();
        values[0]["value"].ShouldBe("2026-11-22");
    }

    [Fact]
    public void A_slot_names_its_key() => Check(_recognizer.Slot.Parse("ở TPHCM").ShouldHaveSingleItem(), "province", "TPHCM", 2, 6, "TP. Hồ Chí Minh");

    [Fact]
    public void Offsets_count_the_units_of_decomposed_text_as_received()
    {
        const string Query = "o\u031B\u0309 Hue\u0302\u0301";
        Check(_recognizer.Slot.Parse(Query).ShouldHaveSingleItem(), "province", "Hue\u0302\u0301", 4, 8, "Huế");
    }

    [Fact]
    public void A_model_is_made_once_and_knows_its_culture()
    {
        _recognizer.Number.ShouldBeSameAs(_recognizer.Number);
        _recognizer.Number.Culture.ShouldBe("vi-vn");
    }

    private static void Check(ModelResult result, string type, string text, int start, int end, string value)
    {
        (result.TypeName, result.Text, result.Start, result.End).ShouldBe((type, text, start, end));
        result.Resolution["value"].ShouldBe(value);
    }
}
