using VssId.Backend.Client.Files;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Files;

/// <summary>Something on record is wrong: what, how it should be, a note, a summary, and a file at the office.</summary>
internal sealed class CorrectionFlow(Citizen citizen, Listener listener, YesNo yesNo) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "correction";

    private const string FieldSlot = "field";

    private static readonly Slot<CorrectionField> Field = new(FieldSlot, FilesWording.AskField.Offering(FilesWording.FieldOffers), FilesReading.Field) { Called = ["mục", "thông tin"], Finder = static _ => null };

    private static readonly Slot<string> Wanted = new("wanted", FilesWording.AskWanted, FilesReading.Words) { FreeText = true, Called = ["nội dung"], Help = FilesWording.WantedHelp };

    private static readonly Slot<string> Note = new("note", FilesWording.AskNote, FilesReading.Note) { FreeText = true, Called = ["ghi chú", "note"], Help = FilesWording.NoteHelp };

    private readonly Slot<Confirmation> _sure = yesNo.StrictSlotOf("sure", FilesWording.SureHelp, FilesWording.SureHelp, FilesWording.SureOffers);

    /// <inheritdoc/>
    public override Wording Title => FilesWording.CorrectionTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [Field, Wanted, Note, _sure];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var place = Citizen.PlaceOf(flow);
        var field = await flow.Ask(Field);
        flow.Say(FilesWording.HowTo(field));
        var typed = await flow.Ask(Wanted, text => FilesReading.Wanted(field, text, listener, Clock.DayOf(flow.Now)) is null ? FilesWording.NotFit(field) : null);
        var wanted = FilesReading.Wanted(field, typed, listener, Clock.DayOf(flow.Now))!;
        var note = await flow.Ask(Note);
        await flow.Ask(_sure, FilesWording.Summary(field, FilesReading.Shown(field, wanted, flow.Speech), note), (answer, _) => ValueTask.FromResult<Verdict<Confirmation>>(
            answer is Confirmation.Yes ? new Verdict<Confirmation>.Right(answer) : new Verdict<Confirmation>.Restart(FieldSlot, FilesWording.Again)));
        var request = new FileRequest(FileKind.Correction, place, field, wanted, note.Length == 0 ? null : note);
        var opened = await flow.Once("file", request, (wish, call) => citizen.OpenFileAsync(signedIn, wish, call), kind: EffectKind.Final);
        flow.Own(signedIn);
        flow.Say((opened.Code is { } code ? FilesWording.Opened(code, Clock.Day(Clock.DayOf(opened.AnswerBy))) : FilesWording.TooManyOpen).Offering(HomeWording.Account, HomeWording.ToMenu));
        return Told.All;
    }
}
