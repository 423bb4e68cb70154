using System.Text;
using VssId.Backend.Cards;
using VssId.Backend.Client;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Health-insurance cards, on either database.</summary>
public abstract class CardTests(House house)
{
    [Fact]
    public async Task A_card_shows_what_is_on_record()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace();
        var card = await house.CardAsync(await house.SignInAsync(someone, place), place);

        card.Number.ShouldBe(someone.Number);
        card.FullCode.ShouldBe("DN438" + someone.Number);
        card.PersonalNumber.ShouldBe(someone.PersonalNumber);
        card.FullName.ShouldBe(someone.Name);
        card.BirthDate.ShouldBe(new DateOnly(1990, 9, 5));
        card.Sex.ShouldBe(Sex.Male);
        card.FacilityCode.ShouldBe("38001");
        card.FacilityName.ShouldBe("Bệnh viện Đa khoa Mẫu Thanh Hóa");
        card.ValidTo.ShouldBeNull();
        card.FiveYearsOn.ShouldBe(new DateOnly(2029, 1, 1));
        card.BenefitLevel.ShouldBe(4);
        card.QrText.ShouldStartWith(someone.Number + "|");
    }

    [Theory]
    [InlineData("CN", 3, 2)]
    [InlineData("LH", 4, 2)]
    [InlineData("TE", 1, 1)]
    [InlineData("QQ", 3, 3)]
    public async Task The_level_of_today_counts_whatever_the_card_prints(string subject, int printed, int level)
    {
        var someone = await house.NewPersonAsync(subject: subject, printedLevel: printed);
        var place = house.NewPlace();
        var card = await house.CardAsync(await house.SignInAsync(someone, place), place);
        card.BenefitLevel.ShouldBe(level);
        card.FullCode.ShouldBe($"{subject}{printed}38{someone.Number}");
        card.QrText.Split('|')[14].ShouldBe($"{level}");
    }

    [Fact]
    public async Task Without_a_card_on_record_there_is_none()
    {
        var place = house.NewPlace();
        var session = await house.SignInAsync(await house.NewPersonAsync(subject: null), place);
        var refusal = await House.RefusalAsync(() => house.CardAsync(session, place));
        refusal.Type.ShouldBe(ProblemTypes.NotFound);
        refusal.Status.ShouldBe(404);
    }
}

public sealed class CardsOnSqlite(SqliteHouse house) : CardTests(house), IClassFixture<SqliteHouse>;

public sealed class CardsOnPostgres(PostgresHouse house) : CardTests(house), IClassFixture<PostgresHouse>;

/// <summary>The rules of cards that need no database.</summary>
public sealed class CardRuleTests
{
    [Theory]
    [InlineData("2025-12-31", "CN", 3)]
    [InlineData("2026-01-01", "CN", 2)]
    [InlineData("2025-12-31", "LH", 4)]
    [InlineData("2026-01-01", "LH", 2)]
    [InlineData("2026-01-01", "ĐK", 2)]
    [InlineData("2026-01-01", "dn", 4)]
    [InlineData("2026-01-01", "QN", 5)]
    [InlineData("2026-01-01", "CC", 1)]
    [InlineData("2026-01-01", "HT", 3)]
    public void The_level_follows_subject_and_day(string day, string subject, int level) =>
        BenefitLevels.On(DateOnly.ParseExact(day, "yyyy-MM-dd", null), subject, printedLevel: 9).ShouldBe(level);

    [Fact]
    public void The_text_of_the_code_has_the_published_layout()
    {
        var person = new People.Person { BhxhNumber = "9900000017", FullName = "Nguyễn Văn Mẫu", BirthDate = new(1990, 9, 5), Sex = Sex.Male };
        var card = new CardRecord
        {
            Person = person,
            Number = "9900000017",
            SubjectCode = "DN",
            PrintedLevel = 4,
            ProvinceCode = "38",
            FacilityCode = "38001",
            ValidFrom = new(2026, 1, 1),
            FiveYearsOn = new(2029, 1, 1),
            IssuedOn = new(2025, 12, 15),
            IssuedBy = "BHXH tỉnh Thanh Hóa",
            OfficeCode = "0380",
        };

        // The example of the layout's description; only the check string, whose rule is not published, differs.
        var fields = CardQr.TextOf(card, 4).Split('|');
        fields[13].ShouldMatch("^[0-9a-f]{16}-[0-9]{4}$");
        fields[13] = "0123456789abcdef-0000";
        string.Join('|', fields).ShouldBe(
            "9900000017|4e677579e1bb856e2056c4836e204de1baab75|05/09/1990|1|-|38 - 001|01/01/2026|-|15/12/2025|03809900000017|-|4|01/01/2029|0123456789abcdef-0000|4|424858482074e1bb896e68205468616e682048c3b361|$");
        Encoding.UTF8.GetString(Convert.FromHexString(fields[1])).ShouldBe("Nguyễn Văn Mẫu");
    }
}
