using System.Diagnostics;
using VssId.Backend.Client.Benefits;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Intents;
using VssId.Bot.Services.Files;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Services.SignIn;
using VssId.Bot.Services.Visits;

namespace VssId.Bot.Services.Benefits;

/// <summary>What the citizen was paid, in four groups; and the way to medical visits and estimates.</summary>
internal sealed class BenefitsFlow : FlowDialog<Told>
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "benefits";

    /// <summary>Name of the slot for the group.</summary>
    public const string EntrySlot = "entry";

    private const string Unsaid = "-";

    private readonly Citizen _citizen;
    private readonly VisitsFlow _visits;
    private readonly EstimateFlow _estimate;
    private readonly CorrectionFlow _correction;
    private readonly Slot<BenefitsEntry> _entry;
    private readonly Slot<Period?> _period;
    private readonly Slot<LookWish> _next;

    public BenefitsFlow(Citizen citizen, VisitsFlow visits, EstimateFlow estimate, CorrectionFlow correction, BenefitsReading reading, LookReading looks)
        : base(FlowId)
    {
        _citizen = citizen;
        _visits = visits;
        _estimate = estimate;
        _correction = correction;
        _entry = new(EntrySlot, BenefitsWording.AskEntry, reading.Entry) { Finder = reading.EntryIn, Called = ["nhóm", "chế độ"] };
        _period = new("period", BenefitsWording.AskPeriod, text => looks.PeriodOf(text, Unsaid)) { Default = Unsaid, Called = ["thời gian", "năm"] };
        _next = looks.SlotOf(reading.EntryIn, IntentNames.Benefits);
    }

    /// <inheritdoc/>
    public override Wording Title => BenefitsWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_entry, _period, _next];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var entry = await flow.Ask(_entry);
        switch (entry)
        {
            case BenefitsEntry.Visits:
                return await flow.Run(_visits);
            case BenefitsEntry.Estimate:
                return await flow.Run(_estimate);
            default:
                break;
        }

        var signedIn = await flow.Require<SignedIn>();
        var period = await flow.Ask(_period) ?? Period.Always;
        var first = new BenefitLook(BenefitsReading.GroupOf(entry), period, BenefitPart.Rows);
        var last = await LookSteps.BrowseAsync(flow, _next, first, (step, look) => LookSteps.ShowAsync(step, signedIn, () => ReadAsync(step, look, signedIn)), Turn, look => look.Part is BenefitPart.Estimate or BenefitPart.Mistake or BenefitPart.OtherGroup);
        switch (last.Part)
        {
            case BenefitPart.Mistake:
                return await flow.Run(_correction);
            case BenefitPart.Estimate:
                var estimate = await _estimate.ReadAsync(flow, BenefitsReading.EstimateOf(last.Group), signedIn);
                flow.Own(signedIn);
                flow.Say(BenefitViews.Estimate(estimate, flow.Speech));
                return Told.All;
            default:
                // Nothing after it runs: the flow begins anew at the question for the group.
                flow.Redo(EntrySlot);
                await flow.Ask(_entry);
                return Told.All;
        }
    }

    private static Verdict<BenefitLook> Turn(BenefitLook look, Shown shown, LookWish wish) => wish switch
    {
        LookWish.Row row when row.Number < 1 || row.Number > shown.Ids.Count => Wrong(LookWording.NoSuchRow(row.Number)),
        LookWish.Row row => Right(look with { Part = BenefitPart.Row, Key = shown.Ids[row.Number - 1], After = shown.From, List = shown }),
        LookWish.Choice { What: LookChoice.More } when shown.Next is null => Wrong(LookWording.NoMore),
        LookWish.Choice { What: LookChoice.More } => Right(look with { Part = BenefitPart.Rows, After = shown.Next }),
        LookWish.Choice { What: LookChoice.Subjects } => Right(look with { Part = BenefitPart.OtherGroup }),
        LookWish.Choice { What: LookChoice.Estimate } => Right(look with { Part = BenefitPart.Estimate }),
        LookWish.Choice { What: LookChoice.Mistake } => Right(look with { Part = BenefitPart.Mistake }),
        LookWish.Choice or LookWish.Look { Whose: Whose.Child } => Wrong(LookWording.NotHere),
        LookWish.Look other => Right(new BenefitLook(other.Subject is { } key ? BenefitsReading.OfKey(key) ?? look.Group : look.Group, LookSteps.TimeOf(look.Period, other), BenefitPart.Rows)),
        _ => throw new UnreachableException(),
    };

    private static Verdict<BenefitLook> Right(BenefitLook look) => new Verdict<BenefitLook>.Right(look);

    private static Verdict<BenefitLook> Wrong(Wording reason) => new Verdict<BenefitLook>.Wrong(reason);

    private async ValueTask<Looked> ReadAsync(Flow step, BenefitLook look, SignedIn signedIn)
    {
        var rows = await RowsAsync(step, look, signedIn);
        if (look.Part is BenefitPart.Row)
        {
            var at = rows.Ids.ToList().IndexOf(look.Key!);
            return new Looked(look.List!, at < 0 ? LookWording.NoMore.Show(step.Speech) : BenefitViews.Row(look.Group, rows, rows.Rows[at], step.Speech));
        }

        List<string> offers = [LookReading.GroupsKey, LookReading.EstimateKey];
        if (rows.Ids is [])
        {
            return new Looked(new Shown(ShownKind.Rows, [], Next: null, look.After, [.. offers, LookReading.MistakeKey]), BenefitsWording.Nothing(look.Group, look.Period.InWords()).Show(step.Speech));
        }

        if (rows.Next is not null)
        {
            offers.Insert(0, LookReading.MoreKey);
        }

        var table = BenefitViews.Table(look.Group, rows, step.Speech);
        return new Looked(
            new Shown(ShownKind.Rows, rows.Ids, rows.Next, look.After, [.. offers, LookReading.MistakeKey]),
            look.After is null ? [BenefitViews.Totals(look.Group, rows, look.Period.InWords(), step.Speech), table] : [table]);
    }

    private async ValueTask<BenefitRows> RowsAsync(Flow step, BenefitLook look, SignedIn signedIn)
    {
        var (from, to, count, place) = (look.Period.First, look.Period.Last, LookSteps.RowsOn(step.Channel), Citizen.PlaceOf(step).ToHeaders());
        return look.Group switch
        {
            BenefitGroup.LumpSum => BenefitViews.Of(await _citizen.AskAsync(backend => backend.GetLumpSumsAsync(signedIn.Token, place, from, to, count, look.After, step.CancellationToken)), step.Speech),
            BenefitGroup.ShortTerm => BenefitViews.Of(await _citizen.AskAsync(backend => backend.GetShortTermBenefitsAsync(signedIn.Token, place, from, to, count, look.After, step.CancellationToken)), step.Speech),
            BenefitGroup.Monthly => BenefitViews.Of(await _citizen.AskAsync(backend => backend.GetMonthlyBenefitsAsync(signedIn.Token, place, from, to, count, look.After, step.CancellationToken)), step.Speech),
            BenefitGroup.Unemployment => BenefitViews.Of(await _citizen.AskAsync(backend => backend.GetUnemploymentBenefitsAsync(signedIn.Token, place, from, to, count, look.After, step.CancellationToken)), step.Speech),
            _ => throw new UnreachableException(),
        };
    }
}
