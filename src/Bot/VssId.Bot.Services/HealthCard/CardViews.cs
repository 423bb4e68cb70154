using System.Text.Json;
using VssId.Backend.Client;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Numbers;
using Card = VssId.Backend.Client.HealthCard;

namespace VssId.Bot.Services.HealthCard;

/// <summary>The card as something to show.</summary>
internal static class CardViews
{
    private const int SoonDays = 30;

    /// <summary>The facts of the card, the most wanted first. Number and code stand in full, as they are read out at a hospital's desk; the personal number, which the card does not carry, is masked. A small screen leaves out what is not asked for there.</summary>
    /// <param name="card">The card.</param>
    /// <param name="speech">How to speak.</param>
    /// <param name="today">The day it is in Vietnam.</param>
    public static FactSheet Facts(Card card, Speech speech, DateOnly today)
    {
        List<Fact> facts =
        [
            Line(HealthCardWording.State, StateOf(card, today), speech) with { Tone = card.ValidFrom > today || card.ValidTo?.DayNumber - today.DayNumber <= SoonDays ? Tone.Warning : Tone.Plain },
            Line(HealthCardWording.Validity, ValidityOf(card), speech),
            Line(HealthCardWording.SocialNumber, card.Number, speech),
            Line(HealthCardWording.Facility, HealthCardWording.FacilityWithCode(card.FacilityName, card.FacilityCode), speech),
            Line(HealthCardWording.Level, HealthCardWording.LevelInWords(card.BenefitLevel), speech),
        ];
        if (card.FiveYearsOn is { } fiveYears)
        {
            facts.Add(Line(HealthCardWording.FiveYears, fiveYears <= today ? HealthCardWording.FiveYearsSince(Clock.Day(fiveYears)) : HealthCardWording.FiveYearsOn(Clock.Day(fiveYears)), speech));
        }

        if (card.FullCode is { } code)
        {
            facts.Add(Line(HealthCardWording.CardCode, code, speech));
        }

        if (card.PersonalNumber is { } personal)
        {
            // The card itself does not carry it: it is shown to be recognised, not to be read.
            facts.Add(Line(HealthCardWording.PersonalNumber, CitizenNumber.Mask(personal), speech));
        }

        if (!speech.Brief)
        {
            facts.Add(Line(HealthCardWording.BirthDate, Clock.Day(card.BirthDate), speech));
            facts.Add(Line(HealthCardWording.Sex, card.Sex is Sex.Male ? HealthCardWording.Male : HealthCardWording.Female, speech));
            if (card.Address is { } address)
            {
                facts.Add(Line(HealthCardWording.Address, address, speech));
            }

            facts.Add(Line(HealthCardWording.Issued, HealthCardWording.IssuedByOn(card.IssuedBy, Clock.Day(card.IssuedOn)), speech));
        }

        return new FactSheet(HealthCardWording.SheetTitle(card.FullName).In(speech), facts, HealthCardWording.Note.In(speech));
    }

    /// <summary>The picture of the card's front. Who cannot see it gets its words: they go to the citizen only, as the facts do.</summary>
    public static Picture Front(Card card, Speech speech)
    {
        var picture = new CardPicture(1, card.Number, card.FullCode, card.FullName, card.BirthDate, card.Sex, card.FacilityCode, card.FacilityName, card.ValidFrom, card.ValidTo, card.FiveYearsOn, card.BenefitLevel, card.IssuedBy, card.QrText);
        return new Picture(
            CardPainter.PictureKind,
            DataOf(picture),
            $"{HealthCardWording.CardAlternative(card.FullName, card.Number, Clock.Day(card.BirthDate), HealthCardWording.FacilityWithCode(card.FacilityName, card.FacilityCode)).In(speech)} {HealthCardWording.Validity.In(speech)}: {ValidityOf(card).In(speech)}.",
            "the-bhyt.png",
            new TurnedPicture(DataOf(picture with { Turn = CardTurn.Quarter }), HealthCardWording.Turn.In(speech)));

        static JsonElement DataOf(CardPicture picture) => JsonSerializer.SerializeToElement(picture, HealthCardJson.Default.CardPicture);
    }

    /// <summary>The picture of the card's QR code.</summary>
    public static Picture Qr(Card card, Speech speech) => new(
        CardQrPainter.PictureKind,
        JsonSerializer.SerializeToElement(new CardQrPicture(1, card.QrText), HealthCardJson.Default.CardQrPicture),
        HealthCardWording.QrAlternative(card.FullName).In(speech),
        "the-bhyt-qr.png");

    private static Wording StateOf(Card card, DateOnly today) => (card.ValidFrom, card.ValidTo) switch
    {
        var (from, _) when from > today => HealthCardWording.NotYet(Clock.Day(from)),
        (_, { } to) when to < today => HealthCardWording.Over(Clock.Day(to)),
        (_, { } to) when to == today => HealthCardWording.EndsToday,
        (_, { } to) when to.DayNumber - today.DayNumber <= SoonDays => HealthCardWording.EndsSoon(to.DayNumber - today.DayNumber, Clock.Day(to)),
        _ => HealthCardWording.InForce,
    };

    private static Wording ValidityOf(Card card) => card.ValidTo is { } to
        ? HealthCardWording.FromTo(Clock.Day(card.ValidFrom), Clock.Day(to))
        : HealthCardWording.From(Clock.Day(card.ValidFrom));

    private static Fact Line(Wording label, Wording value, Speech speech) => new(label.In(speech), value.In(speech));

    private static Fact Line(Wording label, string value, Speech speech) => new(label.In(speech), value);
}
