using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Places;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Rights;

namespace VssId.Bot.Services.Registration;

/// <summary>Words of registration.</summary>
internal static class RegistrationWording
{
    /// <summary>More communes are not offered: more of the name is asked for.</summary>
    public const int MostCommunes = 9;

    private static readonly WordingFile File = new(typeof(RegistrationWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording ChildTitle => File[nameof(ChildTitle)];

    public static Wording StartHelp => File[nameof(StartHelp)];

    public static Wording AskTransfer => File[nameof(AskTransfer)];

    public static Wording TransferHelp => File[nameof(TransferHelp)];

    public static Wording NoTransfer => File[nameof(NoTransfer)];

    public static Wording Taken => File[nameof(Taken)];

    public static Wording NoConsent => File[nameof(NoConsent)];

    public static Wording AskPhone => File[nameof(AskPhone)];

    public static Wording PhoneHelp => File[nameof(PhoneHelp)];

    public static Wording AskDocument => File[nameof(AskDocument)];

    public static Wording DocumentHelp => File[nameof(DocumentHelp)];

    public static Wording OldCard => File[nameof(OldCard)];

    public static Wording OddNumber => File[nameof(OddNumber)];

    public static Wording AskBirthDate => File[nameof(AskBirthDate)];

    public static Wording NoBirthDate => File[nameof(NoBirthDate)];

    public static Wording AskName => File[nameof(AskName)];

    public static Wording NoName => File[nameof(NoName)];

    public static Wording AskSex => File[nameof(AskSex)];

    public static Wording NoSex => File[nameof(NoSex)];

    public static Wording SexByNumber => File[nameof(SexByNumber)];

    public static Wording AskNumber => File[nameof(AskNumber)];

    public static Wording NumberHelp => File[nameof(NumberHelp)];

    public static Wording NoNumber => File[nameof(NoNumber)];

    public static Wording NumberIsPersonal => File[nameof(NumberIsPersonal)];

    public static Wording NoSearchByPassport => File[nameof(NoSearchByPassport)];

    public static Wording AskKnownNumber => File[nameof(AskKnownNumber)];

    public static Wording AskProvince => File[nameof(AskProvince)];

    public static Wording NoProvince => File[nameof(NoProvince)];

    public static Wording AskCommune => File[nameof(AskCommune)];

    public static Wording CommuneHelp => File[nameof(CommuneHelp)];

    public static Wording NoCommune => File[nameof(NoCommune)];

    public static Wording AskStreet => File[nameof(AskStreet)];

    public static Wording NoStreet => File[nameof(NoStreet)];

    public static Wording AskEmail => File[nameof(AskEmail)];

    public static Wording NoEmail => File[nameof(NoEmail)];

    public static Wording AskPortrait => File[nameof(AskPortrait)];

    public static Wording AskFront => File[nameof(AskFront)];

    public static Wording AskBack => File[nameof(AskBack)];

    public static Wording AskWithoutPhotos => File[nameof(AskWithoutPhotos)];

    public static Wording WithoutPhotosHelp => File[nameof(WithoutPhotosHelp)];

    public static Wording NoPhotosHere => File[nameof(NoPhotosHere)];

    public static Wording SummaryHelp => File[nameof(SummaryHelp)];

    public static Wording AskLine => File[nameof(AskLine)];

    public static Wording NoSuchLine => File[nameof(NoSuchLine)];

    public static Wording EditedOften => File[nameof(EditedOften)];

    public static Wording NotOnRecord => File[nameof(NotOnRecord)];

    public static Wording HasAccount => File[nameof(HasAccount)];

    public static Wording PhoneTaken => File[nameof(PhoneTaken)];

    public static Wording PhotoMissing => File[nameof(PhotoMissing)];

    public static Wording PhoneNotProven => File[nameof(PhoneNotProven)];

    public static Wording GoneElsewhere => File[nameof(GoneElsewhere)];

    public static Wording FormText => File[nameof(FormText)];

    public static Wording FormLabel => File[nameof(FormLabel)];

    public static Wording NoChildren => File[nameof(NoChildren)];

    public static Wording AskStart => File[nameof(AskStart)].Offering(new Offer("1", File["StartOwn"]), new Offer("2", File["StartChild"]), new Offer("3", File["StartElsewhere"]));

    public static Wording AskStartOrGoOn => File[nameof(AskStartOrGoOn)].Offering(
        new Offer("1", File["StartGoOn"]), new Offer("2", File["StartNew"]), new Offer("3", File["StartChild"]), new Offer("4", File["StartElsewhere"]), new Offer("5", File["StartHandOver"]));

    /// <summary>A registration is open in this conversation.</summary>
    public static Wording Open(RegistrationState state, string phone, string? reason) => state switch
    {
        RegistrationState.MoreNeeded => File["OpenMoreNeeded"].With(phone, reason ?? ""),
        RegistrationState.Refused => File["OpenRefused"].With(phone, reason ?? ""),
        _ => File["OpenDraft"].With(phone),
    };

    public static Wording NothingToGoOn(int triesLeft) => File[nameof(NothingToGoOn)].With(triesLeft);

    public static Wording CodeSentToGoOn(int minutes, string dialCode) => File[nameof(CodeSentToGoOn)].With(minutes, "", dialCode);

    public static Wording CodeSent(int minutes, string dialCode) => File[nameof(CodeSent)].With(minutes, "", dialCode);

    public static Wording TakenWithReason(string reason) => File[nameof(TakenWithReason)].With(reason);

    public static Wording AskConsent => File[nameof(AskConsent)].With(RightsWording.TextOf(ConsentPurpose.Account)).Offering(RightsWording.SureOffers);

    public static Wording HandOverFirst(string code) => File[nameof(HandOverFirst)].With(code);

    public static Wording HandOver(string code, string dialCode) => File[nameof(HandOver)].With(code, dialCode);

    public static Wording WrongDocument(int digits) => File[nameof(WrongDocument)].With(digits);

    public static Wording BirthDiffers(int byNumber, int said) => File[nameof(BirthDiffers)].With(byNumber, said);

    public static Wording NumberLacksZero(string number) => File[nameof(NumberLacksZero)].With(number);

    public static Wording NumberFound(string number) => File[nameof(NumberFound)].With(number);

    public static Wording NumberNotFound(int triesLeft) => File[nameof(NumberNotFound)].With(triesLeft);

    public static Wording TooManyCommunes(int count) => File[nameof(TooManyCommunes)].With(count);

    public static Wording NoSuchChoice(int count) => File[nameof(NoSuchChoice)].With(count);

    public static Wording NowBelongs(string former, string today) => File[nameof(NowBelongs)].With(former, today);

    /// <summary>Which of several communes; when one was divided, that is said.</summary>
    public static Wording AskWhich(IReadOnlyList<CommuneMatch> found) =>
        File[found.Count > 1 && found.All(match => match.Former is not null && match.Former == found[0].Former) ? "WhichSplit" : nameof(AskWhich)].Offering([.. OffersOf(found)]);

    /// <summary>The one that was chosen, from 1: by its digit, its name, or its button.</summary>
    public static int? ChosenOf(IReadOnlyList<CommuneMatch> found, string text) =>
        Choices.KeyOf(text, [.. OffersOf(found).Select(offer => new Option(offer.Key, offer.Label.In(new Speech(Speech.Vietnamese, Brief: false))))]) is { } key
            ? int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    public static Wording AskOffice(string province) => File[nameof(AskOffice)].With(province);

    /// <summary>With or without pictures, where none can be sent.</summary>
    public static IReadOnlyList<Offer> WithoutPhotosOffers => [new(YesNo.YesKey, File["WithoutPhotosYes"]), new(YesNo.NoKey, File["WithoutPhotosNo"])];

    /// <summary>The declaration with its lines numbered as on the form.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="isBrief">Whether the screen is small: then the phone stands without blanks.</param>
    public static Wording Summary(Declaration declaration, bool isBrief)
    {
        var phone = $"0{declaration.Phone[3..]}";
        return File[nameof(Summary)].With(
            File["SummaryPerson"].With(declaration.Name, Clock.Day(declaration.BirthDate), File[declaration.Sex is Sex.Male ? "Male" : "Female"], declaration.Document.Number),
            File["SummaryNumbers"].With(declaration.Number, isBrief ? phone : $"{phone[..4]} {phone[4..7]} {phone[7..]}", declaration.Email.Length > 0 ? declaration.Email : File["NoEmailGiven"]),
            File["SummaryAddress"].With(declaration.Commune.Province.Name, declaration.Commune.Name, declaration.Street),
            File["SummaryOffice"].With(declaration.Office.Name, File[declaration.Photos is null ? "HasNoPhotos" : "HasPhotos"]))
            .Offering(new Offer("1", File["SummarySend"]), new Offer("2", File["SummaryEdit"]));
    }

    public static Wording Approved(string number) => File[nameof(Approved)].With(number);

    public static Wording Filed(string code, string answerBy, string office) => File[nameof(Filed)].With(code, answerBy, office);

    /// <summary>What an officer decided.</summary>
    public static Wording Decided(RegistrationDecided decided) => decided.State switch
    {
        RegistrationState.Approved => File["DecidedApproved"].With(decided.Code).Offering(HomeWording.SignIn, HomeWording.ToMenu),
        RegistrationState.MoreNeeded => File["DecidedMoreNeeded"].With(decided.Code, decided.Reason ?? "").Offering(HomeWording.Account, HomeWording.ToMenu),
        _ => File["DecidedRefused"].With(decided.Code, decided.Reason ?? "").Offering(HomeWording.Account, HomeWording.ToMenu),
    };

    public static Wording AskForChild(string child) => File[nameof(AskForChild)].With(child).Offering(RightsWording.SureOffers);

    /// <summary>What became of the account of a child.</summary>
    public static Wording OfChild(ChildAccount opened, string child) => opened.Outcome switch
    {
        ChildAccountOutcome.Opened => File["ChildOpened"].With(child, opened.Number!),
        ChildAccountOutcome.HasAccount => File["ChildHasAccount"].With(child),
        ChildAccountOutcome.PhoneTaken => File["ChildPhoneTaken"],
        _ => File["ChildTooOld"].With(child),
    };

    private static IEnumerable<Offer> OffersOf(IReadOnlyList<CommuneMatch> found) =>
        found.Select((match, index) => new Offer((index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), File["CommuneOption"].With(match.Commune.Name)));
}
