using Microsoft.Extensions.Options;
using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Places;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Rights;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Registration;

/// <summary>
/// Opening an account: consent, the declaration of form 01, pictures, a code to the phone, the summary, and then the open account or a file at the office. The slots are the truth for
/// 30 minutes; each answer is kept in the backend as well, from where the flow is seeded later, after a code to the phone.
/// </summary>
internal sealed class RegisterFlow : FlowDialog<Told>
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "register";

    private const string StartSlot = "start";
    private const string CommuneSlot = "commune";
    private const string WhichSlot = "which-commune";
    private const string OfficeSlot = "office";
    private const string OpeningStep = "opening";
    private const string CodeStep = "challenge";

    // Each round costs a few of the steps that a turn has.
    private const int MostRounds = 6;

    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code");
    private static readonly Slot<CodeAnswer> OpeningCode = CodeSteps.SlotOf("opening-code");
    private static readonly Slot<string> Transfer = new("transfer", RegistrationWording.AskTransfer, RegistrationReading.Transfer) { Finder = static _ => null, Help = RegistrationWording.TransferHelp };
    private static readonly Slot<Sex> SexSlot = new("sex", RegistrationWording.AskSex, RegistrationReading.SexOf) { Finder = static _ => null, Called = ["giới tính", "sex"] };
    private static readonly Slot<string> KnownNumber = new("known-number", RegistrationWording.AskKnownNumber, RegistrationReading.KnownNumber) { Finder = static _ => null, Help = RegistrationWording.NumberHelp };
    private static readonly Slot<Guid> Portrait = PhotoSlot("portrait", RegistrationWording.AskPortrait, "ảnh chân dung");
    private static readonly Slot<Guid> Front = PhotoSlot("front", RegistrationWording.AskFront, "ảnh mặt trước");
    private static readonly Slot<Guid> Back = PhotoSlot("back", RegistrationWording.AskBack, "ảnh mặt sau");
    private static readonly Slot<SummaryAnswer> Summary = new("summary", RegistrationWording.SummaryHelp, RegistrationReading.Summary) { Finder = static _ => null, Help = RegistrationWording.SummaryHelp };
    private static readonly Slot<int> Line = new("line", RegistrationWording.AskLine, RegistrationReading.LineOf) { Finder = static _ => null };

    private readonly Citizen _citizen;
    private readonly CodeSteps _codes;
    private readonly ChildAccountFlow _child;
    private readonly RegistrationReading _reading;
    private readonly CitizenOptions _options;

    private readonly Slot<RegistrationStartChoice> _start = new(StartSlot, RegistrationWording.AskStart, RegistrationReading.Start) { Finder = RegistrationReading.StartIn, Help = RegistrationWording.StartHelp };
    private readonly Slot<RegistrationStartChoice> _startOrGoOn = new(StartSlot, RegistrationWording.AskStartOrGoOn, RegistrationReading.StartOrGoOn) { Finder = RegistrationReading.StartIn, Help = RegistrationWording.StartHelp };
    private readonly Slot<Confirmation> _agrees;
    private readonly Slot<Confirmation> _withoutPhotos;
    private readonly Slot<string> _phone;
    private readonly Slot<DocumentAnswer> _document;
    private readonly Slot<string> _name;
    private readonly Slot<DateOnly> _birth;
    private readonly Slot<string> _number;
    private readonly Slot<string> _province;
    private readonly Slot<string> _commune;
    private readonly Slot<string> _street;
    private readonly Slot<string> _email;

    public RegisterFlow(Citizen citizen, CodeSteps codes, ChildAccountFlow child, RegistrationReading reading, YesNo yesNo, IOptions<CitizenOptions> options)
        : base(FlowId)
    {
        (_citizen, _codes, _child, _reading, _options) = (citizen, codes, child, reading, options.Value);
        _agrees = yesNo.StrictSlotOf("agrees", RightsWording.SureHelp, RightsWording.SureHelp, RightsWording.SureOffers);
        _withoutPhotos = yesNo.SlotOf("without-photos", RegistrationWording.AskWithoutPhotos.Offering(RegistrationWording.WithoutPhotosOffers), RegistrationWording.WithoutPhotosHelp, RegistrationWording.WithoutPhotosOffers);
        _phone = new("phone", RegistrationWording.AskPhone, reading.Phone) { Finder = reading.PhoneIn, Help = RegistrationWording.PhoneHelp, Called = ["số điện thoại", "điện thoại", "sđt", "sdt", "phone"] };
        _document = new("document", RegistrationWording.AskDocument, reading.Document) { Finder = reading.DocumentIn, Help = RegistrationWording.DocumentHelp, Called = ["căn cước", "cccd", "số định danh", "hộ chiếu", "id number"] };
        _name = new("name", RegistrationWording.AskName, reading.Name) { Finder = reading.NameIn, Help = RegistrationWording.NoName, Called = ["tên", "họ tên", "họ và tên", "name"] };
        _birth = new("birth", RegistrationWording.AskBirthDate, reading.BirthDate) { Finder = reading.BirthDateIn, Help = RegistrationWording.NoBirthDate, Called = ["ngày sinh", "năm sinh", "date of birth"] };
        _number = new("number", RegistrationWording.AskNumber, RegistrationReading.Number) { Finder = reading.NumberIn, Help = RegistrationWording.NumberHelp, Called = ["mã số", "mã số bhxh", "số bhxh"] };
        _province = new("province", RegistrationWording.AskProvince, reading.Province) { Finder = reading.ProvinceIn, Help = RegistrationWording.NoProvince, Called = ["tỉnh", "thành phố", "province"] };
        _commune = new(CommuneSlot, RegistrationWording.AskCommune, reading.Commune) { Finder = reading.CommuneIn, Help = RegistrationWording.CommuneHelp, Called = ["xã", "phường", "commune", "ward"] };
        _street = new("street", RegistrationWording.AskStreet, reading.Street) { Finder = reading.StreetIn, Help = RegistrationWording.NoStreet, Called = ["số nhà", "tên đường", "thôn", "xóm", "street"] };
        _email = new("email", RegistrationWording.AskEmail, reading.Email) { Finder = reading.EmailIn, Help = RegistrationWording.NoEmail, Called = ["email", "e-mail", "thư điện tử"] };
    }

    /// <inheritdoc/>
    public override Wording Title => RegistrationWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots =>
    [
        _start, Transfer, OpeningCode, _agrees, _phone, _document, _name, _birth, SexSlot, _number, KnownNumber, _province, _commune, WhichOf([]), _street, _email, OfficeOf(""), Portrait, Front, Back, _withoutPhotos,
        Code, Summary, Line,
    ];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var place = Citizen.PlaceOf(flow);
        var open = await flow.Once("open", FlowId, (_, call) => _citizen.AskAsync(backend => backend.AskRegistrationAsync(new RegistrationQuestion(place), call.IdempotencyKey, call.CancellationToken)));
        if (open.State is { } state)
        {
            flow.Say(RegistrationWording.Open(state, open.Phone!, open.Reason));
        }

        switch (await flow.Ask(open.State is null ? _start : _startOrGoOn))
        {
            case RegistrationStartChoice.Child:
                return await flow.Run(_child);
            case RegistrationStartChoice.HandOver:
                return await HandOverAsync(flow, open.Id!.Value, "hand-over-asked", place);
            case RegistrationStartChoice.Own:
                return await FileAsync(flow, place, taken: null);
            case RegistrationStartChoice.GoOn:
                return await FileAsync(flow, place, await TakeAsync(flow, place, code: null));
            default:
                return await FileAsync(flow, place, await TakeAsync(flow, place, await flow.Ask(Transfer)));
        }
    }

    /// <summary>Opens a registration here, after a code to its phone, and gives what was answered to the questions.</summary>
    private async Task<TakenRegistration> TakeAsync(Flow flow, Place place, string? code)
    {
        var wish = new CodeWish(OpeningStep, code ?? "", call => _citizen.OpenRegistrationAsync(new RegistrationOpening(place, code), call), RegistrationWording.CodeSentToGoOn);
        var confirmed = await _codes.AskAsync(flow, OpeningCode, wish, async (challenge, typed, call) => CodeSteps.Confirmation(await _citizen.TryAsync(challenge, typed, place, call), challenge, OpeningStep, flow.Now));
        var taken = await flow.Once("taken", confirmed.Challenge, (challenge, call) => _citizen.TakeRegistrationAsync(new RegistrationTaking(place, challenge), call));
        if (taken.Id == Guid.Empty)
        {
            // Its time is over before it was spent: a new code is asked for.
            flow.Redo(OpeningStep);
        }

        flow.Expect(taken.Answers);
        flow.Say(taken.Reason is { Length: > 0 } reason ? RegistrationWording.TakenWithReason(reason) : RegistrationWording.Taken);
        return taken;
    }

    private async Task<Told> FileAsync(Flow flow, Place place, TakenRegistration? taken)
    {
        var version = ConsentText.VersionOf(ConsentPurpose.Account);
        if (taken is null)
        {
            await flow.Ask(_agrees, RegistrationWording.AskConsent, (answer, _) => ValueTask.FromResult<Verdict<Confirmation>>(
                answer is Confirmation.Yes ? new Verdict<Confirmation>.Right(answer) : new Verdict<Confirmation>.Void(RegistrationWording.NoConsent.Offering(HomeWording.ToMenu))));
        }

        var phone = await flow.Ask(_phone);
        // Who asks, for the limits, may change from message to message: it is no part of what an effect depends on.
        var begun = await flow.Once("begun", phone, (said, call) => _citizen.AskAsync(backend => backend.BeginRegistrationAsync(new RegistrationStart(place, said, version), call.IdempotencyKey, call.CancellationToken)));
        var id = begun.Id;
        if (flow.Channel.Brief && taken is null)
        {
            // The session may drop: with this the rest is done on another phone.
            var handOver = await flow.Once("hand-over", id, (_, call) => _citizen.AskAsync(backend => backend.HandOverAsync(id, new HandOverWish(place), call.IdempotencyKey, call.CancellationToken)));
            flow.Say(RegistrationWording.HandOverFirst(Spaced(handOver.Code)));
        }

        var draft = new Draft(id, place);
        var (document, birth) = await DocumentAsync(flow, draft);
        var name = await flow.Ask(_name);
        var sex = await SexAsync(flow, document);
        await KeepAsync(flow, draft, "name");
        var number = await NumberAsync(flow, place, document, name, birth);
        draft = draft with { Number = number };
        await KeepAsync(flow, draft, "number");
        var commune = await CommuneAsync(flow, await flow.Ask(_province));
        draft = draft with { Commune = commune.Name };
        var street = await flow.Ask(_street);
        await KeepAsync(flow, draft, "address");
        var email = await flow.Ask(_email);
        var office = await OfficeAsync(flow, commune.Province);
        await KeepAsync(flow, draft, "office");
        PhotoSet? photos = null;
        if (!flow.Channel.Brief)
        {
            photos = await PhotosAsync(flow, document);
            await KeepAsync(flow, draft, "photos");
        }
        else if (await flow.Ask(_withoutPhotos) is Confirmation.No)
        {
            return await HandOverAsync(flow, id, "hand-over-late", place);
        }
        else
        {
            await KeepAsync(flow, draft, "photos");
        }

        if (taken is null || _reading.Phone(taken.Answers.GetValueOrDefault("phone", "")) is not { Ok: true, Value: var proven } || proven != phone)
        {
            await ProveAsync(flow, id, place, phone);
        }

        return await FinishAsync(flow, id, place, new Declaration(name, birth, sex, document, number, phone, email, commune, street, office, photos));
    }

    /// <summary>Shows the declaration until it is right, line by line, and files it.</summary>
    private async Task<Told> FinishAsync(Flow flow, Guid id, Place place, Declaration declaration)
    {
        for (var round = 0; ; round++)
        {
            var current = declaration;
            var mayEdit = round < MostRounds;
            var said = await flow.At("round", round).Ask(Summary, RegistrationWording.Summary(current, flow.Channel.Brief), (answer, call) => JudgeAsync(answer, mayEdit, id, place, current, call));
            if (said.Filed is { } filed)
            {
                Tell(flow, id, filed, current);
                return Told.All;
            }

            var edit = flow.At("edit", round);
            declaration = await EditAsync(edit, id, place, current, said.Line ?? await edit.Ask(Line));
            await KeepAsync(edit, new Draft(id, place) { Number = declaration.Number, Commune = declaration.Commune.Name }, "line");
        }
    }

    private async ValueTask<Verdict<SummaryResult>> JudgeAsync(SummaryAnswer answer, bool mayEdit, Guid id, Place place, Declaration declaration, Call call)
    {
        if (answer is SummaryAnswer.Edit edit)
        {
            return mayEdit ? new Verdict<SummaryResult>.Right(new SummaryResult(Filed: null, edit.Line)) : new Verdict<SummaryResult>.Wrong(RegistrationWording.EditedOften);
        }

        var filed = await _citizen.FileRegistrationAsync(id, new RegistrationWish(place, declaration.ToForm(), declaration.Photos), call);
        return filed switch
        {
            null => new Verdict<SummaryResult>.Void(RegistrationWording.GoneElsewhere.Offering(HomeWording.Account, HomeWording.ToMenu)),
            { Outcome: FilingOutcome.Approved or FilingOutcome.Filed } => new Verdict<SummaryResult>.Right(new SummaryResult(filed)),
            { Outcome: FilingOutcome.NotOnRecord } => new Verdict<SummaryResult>.Wrong(RegistrationWording.NotOnRecord),
            { Outcome: FilingOutcome.HasAccount } => new Verdict<SummaryResult>.Void(RegistrationWording.HasAccount.Offering(HomeWording.SignIn, HomeWording.ToMenu)),
            { Outcome: FilingOutcome.PhoneTaken } => new Verdict<SummaryResult>.Wrong(RegistrationWording.PhoneTaken),
            { Outcome: FilingOutcome.PhotoMissing } => new Verdict<SummaryResult>.Wrong(RegistrationWording.PhotoMissing),
            _ => new Verdict<SummaryResult>.Wrong(RegistrationWording.PhoneNotProven),
        };
    }

    private static void Tell(Flow flow, Guid id, FiledRegistration filed, Declaration declaration)
    {
        if (filed.Outcome is FilingOutcome.Approved)
        {
            flow.Say(RegistrationWording.Approved(declaration.Number).Offering(HomeWording.SignIn, HomeWording.ToMenu));
            return;
        }

        flow.Say(RegistrationWording.Filed(filed.Code!, Clock.Day(Clock.DayOf(filed.AnswerBy!.Value)), declaration.Office.Name));
        if (!flow.Channel.Brief)
        {
            flow.Say(FormDocument.Of(id, Citizen.PlaceOf(flow), filed.Code!, flow.Speech));
            flow.Say(HomeWording.Next.Offering(HomeWording.Account, HomeWording.ToMenu));
        }
    }

    /// <summary>Asks one line anew.</summary>
    private async Task<Declaration> EditAsync(Flow flow, Guid id, Place place, Declaration old, int line)
    {
        switch (line)
        {
            case 1:
                return old with { Name = await flow.Ask(_name) };
            case 2:
                return old with { BirthDate = await BirthAsync(flow, old.Document) };
            case 3 when old.Document.Kind is IdDocument.IdentityCard:
                flow.Say(RegistrationWording.SexByNumber);
                return old;
            case 3:
                return old with { Sex = await flow.Ask(SexSlot) };
            case 4:
                var document = await flow.Ask(_document);
                var birth = await BirthAsync(flow, document);
                return old with { Document = document, BirthDate = birth, Sex = await SexAsync(flow, document) };
            case 5:
                return old with { Number = await NumberAsync(flow, place, old.Document, old.Name, old.BirthDate) };
            case 6:
                var phone = await flow.Ask(_phone);
                if (phone != old.Phone)
                {
                    await ProveAsync(flow, id, place, phone);
                }

                return old with { Phone = phone };
            case 7:
                return old with { Email = await flow.Ask(_email) };
            case 8:
                return old with { Commune = await CommuneAsync(flow, await flow.Ask(_province)) };
            case 9:
                return old with { Commune = await CommuneAsync(flow, old.Commune.Province.Code) };
            case 10:
                return old with { Street = await flow.Ask(_street) };
            case 11:
                return old with { Office = await OfficeAsync(flow, old.Commune.Province) };
            default:
                if (flow.Channel.Brief)
                {
                    flow.Say(RegistrationWording.NoPhotosHere);
                    return old;
                }

                return old with { Photos = await PhotosAsync(flow, old.Document) };
        }
    }

    private async Task<(DocumentAnswer Document, DateOnly Birth)> DocumentAsync(Flow flow, Draft draft)
    {
        var document = await flow.Ask(_document);
        if (document.Kind is IdDocument.IdentityCard && !Language.Entities.PersonalNumber.HasKnownForm(document.Number))
        {
            flow.Say(RegistrationWording.OddNumber);
        }

        await KeepAsync(flow, draft, "document");
        return (document, await BirthAsync(flow, document));
    }

    private Asking<DateOnly> BirthAsync(Flow flow, DocumentAnswer document)
    {
        var today = Clock.DayOf(flow.Now);
        return flow.Ask(_birth, date =>
            date.Year < 1900 || date > today ? RegistrationWording.NoBirthDate
            : document.Kind is IdDocument.IdentityCard && !BirthDates.Fits(document.Number, date) ? RegistrationWording.BirthDiffers(BirthDates.YearOf(document.Number), date.Year)
            : null);
    }

    // The number of an identity card says it; a passport does not.
    private static async Task<Sex> SexAsync(Flow flow, DocumentAnswer document) =>
        document.Kind is IdDocument.Passport ? await flow.Ask(SexSlot)
        : (document.Number[3] - '0') % 2 == 0 ? Sex.Male
        : Sex.Female;

    private async Task<string> NumberAsync(Flow flow, Place place, DocumentAnswer document, string name, DateOnly birth)
    {
        var number = await flow.Ask(_number, said => said == RegistrationReading.Find && document.Kind is IdDocument.Passport ? RegistrationWording.NoSearchByPassport : null);
        if (number != RegistrationReading.Find)
        {
            return number;
        }

        var search = new NumberSearch(place, name, birth, document.Number);
        var found = await flow.Once("search", $"{document.Number} {birth:O} {name}", (_, call) => _citizen.AskAsync(backend => backend.FindNumberAsync(search, call.IdempotencyKey, call.CancellationToken)));
        if (found.Number is { } known)
        {
            flow.Say(RegistrationWording.NumberFound(known));
            return known;
        }

        flow.Say(RegistrationWording.NumberNotFound(found.TriesLeft ?? 0));
        return await flow.Ask(KnownNumber);
    }

    private async Task<Commune> CommuneAsync(Flow flow, string province)
    {
        var said = await flow.Ask(_commune, name => CommuneBook.Find(province, name) switch
        {
            [] => RegistrationWording.NoCommune,
            { Count: > RegistrationWording.MostCommunes } many => RegistrationWording.TooManyCommunes(many.Count),
            _ => null,
        });
        var found = CommuneBook.Find(province, said);
        var match = found is [var only] ? only : found[await flow.Ask(WhichOf(found)) - 1];
        if (match.Former is { } former)
        {
            flow.Say(RegistrationWording.NowBelongs(former, match.Commune.Name));
        }

        return match.Commune;
    }

    private async Task<ReceivingOffice> OfficeAsync(Flow flow, Province home)
    {
        var said = await flow.Ask(OfficeOf(home.Name));
        var code = said == RegistrationReading.Same ? home.Code : said;
        return await flow.Once("office-of", code, async (asked, call) =>
            await _citizen.AskAsync(backend => backend.GetOfficesAsync(asked, call.CancellationToken)) is { Items: [var office, ..] }
                ? new ReceivingOffice(office.Code, office.Name)
                : throw new EffectFailedException("There is no office for a province."));
    }

    private static async Task<PhotoSet> PhotosAsync(Flow flow, DocumentAnswer document)
    {
        var portrait = await flow.Ask(Portrait);
        var front = await flow.Ask(Front, photo => photo == portrait ? Photos.PhotosWording.SamePicture : null);
        Guid? back = document.Kind is IdDocument.Passport ? null : await flow.Ask(Back, photo => photo == portrait || photo == front ? Photos.PhotosWording.SamePicture : null);
        return new PhotoSet(portrait, front, back);
    }

    private async Task ProveAsync(Flow flow, Guid id, Place place, string phone)
    {
        var wish = new CodeWish(CodeStep, phone, call => _citizen.StartRegistrationCodeAsync(id, new RegistrationCodeRequest(place, phone), call), RegistrationWording.CodeSent);
        var confirmed = await _codes.AskAsync(flow, Code, wish, async (challenge, typed, call) => CodeSteps.Confirmation(await _citizen.TryAsync(challenge, typed, place, call), challenge, CodeStep, flow.Now));
        var proven = await flow.Once("proven", confirmed.Challenge, (challenge, call) => _citizen.ProvePhoneAsync(id, new RegistrationProof(place, challenge), call));
        if (!proven)
        {
            flow.Redo(CodeStep);
        }
    }

    /// <summary>Keeps what was answered so far in the backend; the task ends when the registration has been taken to another conversation.</summary>
    private async Task KeepAsync(Flow flow, Draft draft, string step)
    {
        var answers = AnswersOf(flow, draft);
        var photos = new[] { Portrait.Name, Front.Name, Back.Name }.Select(name => answers.TryGetValue(name, out var words) && RegistrationReading.Photo(words) is { Ok: true, Value: var photo } ? photo : Guid.Empty).Where(photo => photo != Guid.Empty);
        var wish = new RegistrationAnswers(draft.Place, answers, [.. photos.Distinct()]);
        if (!await flow.Once("kept-" + step, answers, (_, call) => _citizen.KeepAnswersAsync(draft.Id, wish, call)))
        {
            await flow.GiveUp<bool>(RegistrationWording.GoneElsewhere.Offering(HomeWording.Account, HomeWording.ToMenu));
        }
    }

    // What is to be answered anew elsewhere: the ways there are left out, and what was found out stands for the questions that led to it.
    private static SortedDictionary<string, string> AnswersOf(Flow flow, Draft draft)
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, words) in flow.Answers)
        {
            if (name is not (StartSlot or WhichSlot) && name != Transfer.Name && name != Line.Name && name != KnownNumber.Name)
            {
                answers[name] = words;
            }
        }

        if (draft.Number is { } number)
        {
            answers["number"] = number;
        }

        if (draft.Commune is { } commune)
        {
            answers[CommuneSlot] = commune;
        }

        return answers;
    }

    private async Task<Told> HandOverAsync(Flow flow, Guid id, string step, Place place)
    {
        var handOver = await flow.Once(step, id, (_, call) => _citizen.AskAsync(backend => backend.HandOverAsync(id, new HandOverWish(place), call.IdempotencyKey, call.CancellationToken)));
        flow.Say(RegistrationWording.HandOver(Spaced(handOver.Code), _options.DialCode).Offering(HomeWording.ToMenu));
        return Told.All;
    }

    private static Slot<int> WhichOf(IReadOnlyList<CommuneMatch> found) => new(WhichSlot, RegistrationWording.AskWhich(found), text => RegistrationWording.ChosenOf(found, text) is { } row ? Reading<int>.Of(row) : Reading<int>.Not(RegistrationWording.NoSuchChoice(found.Count))) { Finder = static _ => null };

    private Slot<string> OfficeOf(string home) => new(OfficeSlot, RegistrationWording.AskOffice(home), _reading.Office) { Finder = static _ => null, Called = ["cơ quan", "cơ quan bhxh", "office"] };

    private static Slot<Guid> PhotoSlot(string name, Wording prompt, string called) => new(name, prompt, RegistrationReading.Photo) { Finder = static _ => null, Help = Photos.PhotosWording.SendPicture, Called = [called] };

    private sealed record Draft(Guid Id, Place Place)
    {
        public string? Number { get; init; }

        public string? Commune { get; init; }
    }

    private static string Spaced(string code) => $"{code[..4]} {code[4..]}";
}
