using Shouldly;
using VssId.Backend.Client;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.HealthCard;
using Xunit;
using Card = VssId.Backend.Client.HealthCard;

namespace VssId.Bot.Services.Tests.Reading;

public sealed class CardViewsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Speech Rich = new(Speech.Vietnamese, Brief: false);
    private static readonly Card Usual = new(
        "9900000017", "DN4389900000017", "038090000017", "Nguyễn Văn Mẫu", new DateOnly(1990, 9, 5), Sex.Male, Address: null, "38001", "Bệnh viện Đa khoa Mẫu Thanh Hóa",
        new DateOnly(2026, 1, 1), ValidTo: null, new DateOnly(2029, 1, 1), 4, new DateOnly(2025, 12, 15), "BHXH tỉnh Thanh Hóa", "9900000017|$");

    [Theory]
    [InlineData(1, "100%")]
    [InlineData(2, "100%")]
    [InlineData(3, "95%")]
    [InlineData(4, "80%")]
    [InlineData(5, "ngoài phạm vi")]
    [InlineData(9, "9")]
    public void The_level_says_what_it_pays(int level, string words) =>
        Value(CardViews.Facts(Usual with { BenefitLevel = level }, Rich, Today), "Mức hưởng").ShouldContain(words);

    [Theory]
    [InlineData("2029-01-01", "sẽ đủ vào ngày 01/01/2029")]
    [InlineData("2026-11-24", "đã đủ từ ngày 24/11/2026")]
    public void Five_years_are_full_or_will_be(string day, string words) =>
        Value(CardViews.Facts(Usual with { FiveYearsOn = DateOnly.ParseExact(day, "yyyy-MM-dd", null) }, Rich, Today), "Thời điểm đủ 5 năm liên tục").ShouldBe(words);

    [Fact]
    public void The_personal_number_is_masked() =>
        CardViews.Facts(Usual, Rich, Today).Facts.Select(fact => fact.Value).ShouldNotContain(value => value.Contains("038090000017", StringComparison.Ordinal));

    [Fact]
    public void What_is_not_on_record_has_no_line()
    {
        var bare = CardViews.Facts(Usual with { FullCode = null, PersonalNumber = null, FiveYearsOn = null }, Rich, Today);
        bare.Facts.Count.ShouldBe(CardViews.Facts(Usual, Rich, Today).Facts.Count - 3);
        bare.Facts.ShouldAllBe(fact => fact.Label.Length > 0 && fact.Value.Length > 0);
    }

    private static string Value(FactSheet sheet, string label) => sheet.Facts.Single(fact => fact.Label == label).Value;
}
