using System.Diagnostics;
using System.Globalization;
using VssId.Backend.Client;
using VssId.Backend.Client.Rights;
using VssId.Backend.Client.Visits;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Intents;
using VssId.Bot.Services.Files;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Services.Rights;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Visits;

/// <summary>The medical visits of the citizen or a child: by year, with costs; one in full after a fresh code. Health data: nothing without consent.</summary>
internal sealed class VisitsFlow : FlowDialog<Told>
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "visits";

    private const string Unsaid = "-";

    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code");

    private readonly Citizen _citizen;
    private readonly FamilySteps _family;
    private readonly CodeSteps _codes;
    private readonly ConsentSteps _consents;
    private readonly CorrectionFlow _correction;
    private readonly Slot<Period?> _period;
    private readonly Slot<string> _facility;
    private readonly Slot<LookWish> _next;

    public VisitsFlow(Citizen citizen, FamilySteps family, CodeSteps codes, ConsentSteps consents, CorrectionFlow correction, Listener listener, LookReading looks)
        : base(FlowId)
    {
        _citizen = citizen;
        _family = family;
        _codes = codes;
        _consents = consents;
        _correction = correction;
        _period = new("period", VisitsWording.AskPeriod, text => looks.PeriodOf(text, Unsaid)) { Default = Unsaid, Called = ["thời gian", "năm"] };
        _facility = new("facility", VisitsWording.AskFacility, text => text.Length is > 0 and <= 100 ? Reading<string>.Of(text) : Reading<string>.Nothing) { Default = Unsaid, Finder = text => listener.LastOf(EntityTypes.Facility, text) };
        _next = looks.SlotOf(subjectIn: null, IntentNames.Visits);
    }

    /// <inheritdoc/>
    public override Wording Title => VisitsWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_period, _facility, FamilySteps.Said, FamilySteps.Which, _consents.Slot, _next, Code];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        await _consents.NeedAsync(flow, signedIn, ConsentPurpose.Health, VisitsWording.Refused);
        var period = await flow.Ask(_period);
        var facility = await flow.Ask(_facility);
        var whose = await flow.Ask(FamilySteps.Said);
        var first = new VisitLook(period, facility == Unsaid ? null : facility, whose, VisitPart.Rows);
        await LookSteps.BrowseAsync(flow, _next, first, (step, look) => LookAsync(step, look, signedIn), Turn, look => look.Part is VisitPart.Mistake);
        return await flow.Run(_correction);
    }

    private static Verdict<VisitLook> Turn(VisitLook look, Shown shown, LookWish wish) => wish switch
    {
        LookWish.Row row when row.Number < 1 || row.Number > shown.Ids.Count => new Verdict<VisitLook>.Wrong(LookWording.NoSuchRow(row.Number)),
        LookWish.Row row when shown.Kind is ShownKind.Years => Right(look with { Part = VisitPart.Rows, Period = Period.OfYear(int.Parse(shown.Ids[row.Number - 1], CultureInfo.InvariantCulture)), After = null }),
        LookWish.Row row => Right(look with { Part = VisitPart.Row, Key = shown.Ids[row.Number - 1], List = shown }),
        LookWish.Choice { What: LookChoice.More } when shown.Next is null => new Verdict<VisitLook>.Wrong(LookWording.NoMore),
        LookWish.Choice { What: LookChoice.More } => Right(look with { Part = VisitPart.Rows, After = shown.Next }),
        LookWish.Choice { What: LookChoice.Years } => Right(look with { Part = VisitPart.Years }),
        LookWish.Choice { What: LookChoice.Mistake } => Right(look with { Part = VisitPart.Mistake }),
        LookWish.Choice => new Verdict<VisitLook>.Wrong(LookWording.NotHere),
        LookWish.Look other => Right(new VisitLook(LookSteps.TimeOf(look.Period ?? LatestOf(shown), other), look.Facility, other.Whose ?? look.Whose, VisitPart.Rows)),
        _ => throw new UnreachableException(),
    };

    private static Verdict<VisitLook> Right(VisitLook look) => new Verdict<VisitLook>.Right(look);

    // The year that was shown without being asked for.
    private static Period LatestOf(Shown shown) => shown.From is { } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var latest) ? Period.OfYear(latest) : Period.Always;

    private async Task<Shown> LookAsync(Flow step, VisitLook look, SignedIn signedIn)
    {
        var holder = await _family.OfAsync(step, signedIn, look.Whose);
        if (look.Part is VisitPart.Row)
        {
            return await DetailAsync(step, look, holder, signedIn);
        }

        return await LookSteps.ShowAsync(step, signedIn, () => look.Part is VisitPart.Years ? YearsAsync(step, holder, signedIn) : RowsAsync(step, look, holder, signedIn));
    }

    // Details need a fresh proof that it is the citizen who holds the phone; it is good for some minutes.
    private async Task<Shown> DetailAsync(Flow step, VisitLook look, Holder holder, SignedIn signedIn)
    {
        var place = Citizen.PlaceOf(step).ToHeaders();
        (VisitDetail? Answer, string? Refusal)? seen = null;
        var opened = await step.Keep("opened", async () =>
        {
            seen = await VisitAsync();
            return new VisitsOpened(1, seen.Value.Refusal is not ProblemTypes.CodeNeeded);
        });
        if (!opened.IsOpen)
        {
            seen = null;
            var code = await _codes.ConfirmAsync(step, Code, "challenge", signedIn, ChallengePurpose.ShowVisits);
            var open = await step.Once("open", new VisitsWish(code.Challenge), (wish, call) => _citizen.AskAsync(backend => backend.OpenVisitsAsync(wish, signedIn.Token, place, call.IdempotencyKey, call.CancellationToken)));
            step.Say(VisitsWording.OpenFor(Clock.MinutesOf(open.Until, step.Now)));
        }

        return await LookSteps.ShowAsync(step, signedIn, async () => new Looked(look.List!, (seen ?? await VisitAsync()) switch
        {
            ({ } visit, _) => VisitViews.Detail(visit, step.Speech),
            (_, ProblemTypes.CodeNeeded) => VisitsWording.TooLate.Show(step.Speech),
            _ => VisitsWording.Gone.Show(step.Speech),
        }));

        ValueTask<(VisitDetail? Answer, string? Refusal)> VisitAsync() =>
            _citizen.AskOrHearAsync(backend => backend.GetVisitAsync(look.Key!, signedIn.Token, place, holder.Of, step.CancellationToken), ProblemTypes.CodeNeeded, ProblemTypes.NotFound);
    }

    private ValueTask<VisitPage> PageAsync(Flow step, Period period, string? facility, int count, string? after, Holder holder, SignedIn signedIn) =>
        _citizen.AskAsync(backend => backend.GetVisitsAsync(signedIn.Token, Citizen.PlaceOf(step).ToHeaders(), period.First, period.Last, facility, count, after, holder.Of, step.CancellationToken));

    private async ValueTask<Looked> RowsAsync(Flow step, VisitLook look, Holder holder, SignedIn signedIn)
    {
        var period = look.Period;
        string? latest = null;
        if (period is null)
        {
            // The book is kept by year: the latest one with a visit is opened.
            var years = (await PageAsync(step, Period.Always, facility: null, count: 1, after: null, holder, signedIn)).Years;
            period = look.Facility is null && years is [var newest, ..] ? Period.OfYear(newest.Year) : Period.Always;
            latest = period.Year?.ToString(CultureInfo.InvariantCulture);
        }

        var page = await PageAsync(step, period, look.Facility, LookSteps.RowsOn(step.Channel), look.After, holder, signedIn);
        List<string> offers = [LookReading.YearsKey];
        if (page.Items is [] && look.After is null)
        {
            return new Looked(new Shown(ShownKind.Rows, [], Next: null, latest, [.. offers, LookReading.MistakeKey]), VisitsWording.Nothing(period.InWords()).Show(step.Speech));
        }

        var views = new List<View>();
        if (look.After is null)
        {
            views.Add(VisitViews.Totals(page, TitleOf(period, look, holder), step.Speech));
            if (page.CoPayment is { } standing && look.Facility is null)
            {
                views.Add(VisitViews.CoPayment(standing, step.Speech));
            }
        }

        views.Add(VisitViews.Rows(page, step.Speech));
        if (page.Next is not null)
        {
            offers.Insert(0, LookReading.MoreKey);
        }

        return new Looked(new Shown(ShownKind.Rows, [.. page.Items.Select(visit => visit.Id)], page.Next, latest, [.. offers, LookReading.MistakeKey]), views);
    }

    private async ValueTask<Looked> YearsAsync(Flow step, Holder holder, SignedIn signedIn)
    {
        var page = await PageAsync(step, Period.Always, facility: null, count: 1, after: null, holder, signedIn);
        return page.Years is []
            ? new Looked(new Shown(ShownKind.Rows, [], Next: null, From: null, [LookReading.MistakeKey]), VisitsWording.Nothing(LookWording.Always).Show(step.Speech))
            : new Looked(new Shown(ShownKind.Years, [.. page.Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture))], Next: null, From: null, []), VisitViews.Years(page, step.Speech));
    }

    private static Wording TitleOf(Period period, VisitLook look, Holder holder)
    {
        var title = LookWording.Titled(VisitsWording.Title, period.InWords());
        if (look.Facility is { } facility)
        {
            title = VisitsWording.AtFacility(title, facility);
        }

        return holder.Name is { } name ? LookWording.OfChild(title, name) : title;
    }
}
