using System.Diagnostics;
using System.Globalization;
using System.Text;
using Shouldly;
using VssId.Backend.Cards;
using VssId.Backend.Client;
using VssId.Backend.People;
using VssId.Backend.Sampling;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.HealthCard;
using Xunit;
using Card = VssId.Backend.Client.HealthCard;

namespace VssId.Bot.Services.Tests.Pictures;

/// <summary>The codes on the cards of everybody in the cast, read by zbar, which shares nothing with what writes them, and taken apart by the published layout.</summary>
public sealed class CastCodesTests
{
    private const int Fields = 17;
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Speech Rich = new(Speech.Vietnamese, Brief: false);

    public static TheoryData<string> People => [.. Cast.People.Where(member => member.Person.Card is not null).Select(member => member.Person.BhxhNumber!)];

    [Theory]
    [MemberData(nameof(People))]
    public void Every_field_is_read_from_the_card_the_turned_card_and_the_code_alone(string number)
    {
        var person = Cast.People.Single(member => member.Person.BhxhNumber == number).Person;
        var sample = person.Card!;
        var card = CardOf(person);
        var front = CardViews.Front(card, Rich);
        byte[][] pictures = [new CardPainter().Paint(front.Data), new CardPainter().Paint(front.Turned!.Data), new CardQrPainter().Paint(CardViews.Qr(card, Rich).Data)];
        foreach (var picture in pictures)
        {
            var fields = Scan(picture).Split('|');
            fields.Length.ShouldBe(Fields);
            fields[0].ShouldBe(person.BhxhNumber);
            Words(fields[1]).ShouldBe(person.FullName);
            Day(fields[2]).ShouldBe(person.BirthDate);
            fields[3].ShouldBe(person.Sex is Sex.Male ? "1" : "2");
            Words(fields[4]).ShouldBe(person.Address);
            fields[5].Replace(" - ", "", StringComparison.Ordinal).ShouldBe(sample.FacilityCode);
            Day(fields[6]).ShouldBe(sample.ValidFrom);
            Day(fields[7]).ShouldBe(sample.ValidTo);
            Day(fields[8]).ShouldBe(sample.IssuedOn);
            fields[9].ShouldBe($"0380{person.BhxhNumber}");
            Words(fields[10]).ShouldBe(sample.ParentName);
            fields[11].ShouldBe("4");
            Day(fields[12]).ShouldBe(sample.FiveYearsOn);
            fields[13].ShouldMatch("^[0-9a-f]{16}-[0-9]{4}$");
            fields[14].ShouldBe(BenefitLevels.On(Today, sample.SubjectCode, sample.PrintedLevel).ToString(CultureInfo.InvariantCulture));
            Words(fields[15]).ShouldBe(SampleFacilities.OfficeOf("38"));
            fields[16].ShouldBe("$");
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public void The_words_of_the_picture_say_what_stands_on_it(string number)
    {
        var card = CardOf(Cast.People.Single(member => member.Person.BhxhNumber == number).Person);
        var front = CardViews.Front(card, Rich);

        string[] expected = [card.Number, card.FullName, Clock.Day(card.BirthDate), card.FacilityName, card.FacilityCode, Clock.Day(card.ValidFrom), card.ValidTo is { } end ? Clock.Day(end) : "không ghi ngày hết hạn"];
        foreach (var words in expected)
        {
            front.AlternativeText.ShouldContain(words);
        }

        if (card.PersonalNumber is { } personal)
        {
            front.AlternativeText.ShouldNotContain(personal);
        }

        front.Turned!.Label.ShouldBe("Xoay thẻ");
        front.FileName.ShouldNotContain(card.Number);
    }

    [Fact]
    public void A_card_says_its_words_in_English_to_who_speaks_it()
    {
        var front = CardViews.Front(CardOf(Cast.People[0].Person), new Speech(Speech.English, Brief: false));
        front.AlternativeText.ShouldStartWith("Picture of the front");
        front.Turned!.Label.ShouldBe("Turn the card");
    }

    private static Card CardOf(SamplePerson sample)
    {
        var card = sample.Card!;
        var record = new CardRecord
        {
            Person = new Person { BhxhNumber = sample.BhxhNumber, PersonalNumber = sample.PersonalNumber, FullName = sample.FullName, BirthDate = sample.BirthDate, Sex = sample.Sex, Address = sample.Address },
            Number = sample.BhxhNumber!,
            SubjectCode = card.SubjectCode,
            PrintedLevel = card.PrintedLevel,
            ProvinceCode = card.FacilityCode[..2],
            FacilityCode = card.FacilityCode,
            ValidFrom = card.ValidFrom,
            ValidTo = card.ValidTo,
            FiveYearsOn = card.FiveYearsOn,
            IssuedOn = card.IssuedOn,
            IssuedBy = SampleFacilities.OfficeOf(card.FacilityCode[..2]),
            OfficeCode = $"0{card.FacilityCode[..2]}0",
            ParentName = card.ParentName,
        };
        var level = BenefitLevels.On(Today, card.SubjectCode, card.PrintedLevel);
        return new Card(
            record.Number, $"{card.SubjectCode}{card.PrintedLevel}{record.ProvinceCode}{record.Number}", sample.PersonalNumber, sample.FullName, sample.BirthDate, sample.Sex, sample.Address, card.FacilityCode,
            SampleFacilities.All().Single(facility => facility.Code == card.FacilityCode).Name, card.ValidFrom, card.ValidTo, card.FiveYearsOn, level, card.IssuedOn, record.IssuedBy, CardQr.TextOf(record, level));
    }

    private static string? Words(string field) => field == "-" ? null : Encoding.UTF8.GetString(Convert.FromHexString(field));

    private static DateOnly? Day(string field) => field == "-" ? null : DateOnly.ParseExact(field, "dd/MM/yyyy", CultureInfo.InvariantCulture);

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
