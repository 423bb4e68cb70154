using System.Diagnostics;
using System.Globalization;
using VssId.Backend.Client.History;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Intents;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Documents;
using VssId.Bot.Services.Files;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.History;

/// <summary>What was paid for the citizen, fund by fund: totals, rows, a row in full, by year, by employer, as a chart and as a file.</summary>
internal sealed class HistoryFlow : FlowDialog<Told>
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "history";

    /// <summary>Name of the slot for the fund.</summary>
    public const string FundSlot = "fund";

    /// <summary>What stands for the yearly confirmation in it.</summary>
    public const string StatementKey = "c14";

    private const string Unsaid = "-";

    // A file of more would be longer than its conversation's record may be.
    internal const int MostInFile = 48;

    private readonly Citizen _citizen;
    private readonly FamilySteps _family;
    private readonly TotalTimeFlow _totalTime;
    private readonly CorrectionFlow _correction;
    private readonly Slot<HistorySubject> _fund;
    private readonly Slot<Period?> _period;
    private readonly Slot<string> _employer;
    private readonly Slot<LookWish> _next;

    public HistoryFlow(Citizen citizen, FamilySteps family, TotalTimeFlow totalTime, CorrectionFlow correction, HistoryReading reading, LookReading looks)
        : base(FlowId)
    {
        _citizen = citizen;
        _family = family;
        _totalTime = totalTime;
        _correction = correction;
        _fund = new(FundSlot, HistoryWording.AskFund, reading.Subject) { Finder = reading.SubjectIn, Called = ["loại", "loại bảo hiểm", "quỹ"] };
        _period = new("period", HistoryWording.AskPeriod, text => looks.PeriodOf(text, Unsaid)) { Default = Unsaid, Called = ["thời gian", "năm"] };
        _employer = new("employer", HistoryWording.AskEmployer, text => text.Length is > 0 and <= 100 ? Reading<string>.Of(text) : Reading<string>.Nothing) { Default = Unsaid, Finder = reading.EmployerIn };
        _next = looks.SlotOf(reading.SubjectNamed, IntentNames.History, IntentNames.TotalTime);
    }

    /// <inheritdoc/>
    public override Wording Title => HistoryWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_fund, _period, _employer, FamilySteps.Said, FamilySteps.Which, _next];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var subject = await flow.Ask(_fund);
        if (subject is HistorySubject.Total)
        {
            return await flow.Run(_totalTime);
        }

        var period = await flow.Ask(_period) ?? Period.Always;
        var employer = await flow.Ask(_employer);
        var whose = await flow.Ask(FamilySteps.Said);
        var first = FirstLook(subject, period, whose) with { Employer = employer == Unsaid ? null : employer };
        var last = await LookSteps.BrowseAsync(flow, _next, first, (step, look) => LookAsync(step, look, signedIn), Turn, look => look.Part is HistoryPart.Mistake or HistoryPart.OtherFund);
        if (last.Part is HistoryPart.Mistake)
        {
            return await flow.Run(_correction);
        }

        // Nothing after it runs: the flow begins anew at the question for the fund.
        flow.Redo(FundSlot);
        await flow.Ask(_fund);
        return Told.All;
    }

    private static HistoryLook FirstLook(HistorySubject subject, Period period, Whose whose) => subject is not HistorySubject.Statement ? new HistoryLook(subject, period, Employer: null, whose, HistoryPart.Rows)
        : period.Year is { } year ? new HistoryLook(subject, period, Employer: null, whose, HistoryPart.Statement, Text(year))
        : new HistoryLook(subject, period, Employer: null, whose, HistoryPart.Years);

    private static Verdict<HistoryLook> Turn(HistoryLook look, Shown shown, LookWish wish) => wish switch
    {
        LookWish.Row row when row.Number < 1 || row.Number > shown.Ids.Count => Wrong(LookWording.NoSuchRow(row.Number)),
        LookWish.Row row => Right(OfRow(look, shown, shown.Ids[row.Number - 1])),
        LookWish.Choice { What: LookChoice.More } when shown.Next is null => Wrong(LookWording.NoMore),
        LookWish.Choice { What: LookChoice.More } => Right(look with { Part = HistoryPart.Rows, After = shown.Next }),
        LookWish.Choice { What: LookChoice.Years } => Right(look with { Part = HistoryPart.Years }),
        LookWish.Choice { What: LookChoice.Subjects } => Right(look with { Part = HistoryPart.OtherFund }),
        LookWish.Choice { What: LookChoice.Employers } when look.Subject is not HistorySubject.Statement => Right(look with { Part = HistoryPart.Employers }),
        LookWish.Choice { What: LookChoice.Chart } when look.Subject is not HistorySubject.Statement => Right(look with { Part = HistoryPart.Chart, List = shown }),
        LookWish.Choice { What: LookChoice.Pdf } when look.Subject is not HistorySubject.Statement || look.Key is not null => Right(look with { Part = HistoryPart.Pdf, List = shown }),
        LookWish.Choice { What: LookChoice.Csv } when look.Subject is not HistorySubject.Statement || look.Key is not null => Right(look with { Part = HistoryPart.Csv, List = shown }),
        LookWish.Choice { What: LookChoice.Mistake } => Right(look with { Part = HistoryPart.Mistake }),
        LookWish.Choice => Wrong(LookWording.NotHere),
        LookWish.Look other => Right(Of(look, other)),
        _ => throw new UnreachableException(),
    };

    private static HistoryLook OfRow(HistoryLook look, Shown shown, string id) => shown.Kind switch
    {
        ShownKind.Years when look.Subject is HistorySubject.Statement => look with { Part = HistoryPart.Statement, Key = id },
        ShownKind.Years => look with { Part = HistoryPart.Rows, Period = Period.OfYear(int.Parse(id, CultureInfo.InvariantCulture)), After = null },
        ShownKind.Employers => look with { Part = HistoryPart.Rows, Employer = id, After = null },
        _ => look with { Part = HistoryPart.Row, Key = id, List = shown },
    };

    private static HistoryLook Of(HistoryLook look, LookWish.Look wish)
    {
        var subject = wish.Subject is { } key ? HistoryReading.OfKey(key) ?? look.Subject : look.Subject;
        // "năm trước" of a confirmation is counted from its year.
        var here = look is { Part: HistoryPart.Statement, Key: { } year } ? Period.OfYear(int.Parse(year, CultureInfo.InvariantCulture)) : look.Period;
        return FirstLook(subject, LookSteps.TimeOf(here, wish), wish.Whose ?? look.Whose) with { Employer = subject == look.Subject ? look.Employer : null };
    }

    private static Verdict<HistoryLook> Right(HistoryLook look) => new Verdict<HistoryLook>.Right(look);

    private static Verdict<HistoryLook> Wrong(Wording reason) => new Verdict<HistoryLook>.Wrong(reason);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private async Task<Shown> LookAsync(Flow step, HistoryLook look, SignedIn signedIn)
    {
        var holder = await _family.OfAsync(step, signedIn, look.Whose);
        return await LookSteps.ShowAsync(step, signedIn, () => ReadAsync(step, look, holder, signedIn));
    }

    private ValueTask<Looked> ReadAsync(Flow step, HistoryLook look, Holder holder, SignedIn signedIn) => look.Part switch
    {
        HistoryPart.Rows => RowsAsync(step, look, holder, signedIn),
        HistoryPart.Row => RowAsync(step, look, holder, signedIn),
        HistoryPart.Years => YearsAsync(step, look, holder, signedIn),
        HistoryPart.Employers => EmployersAsync(step, look, holder, signedIn),
        HistoryPart.Statement => StatementAsync(step, look, holder, signedIn),
        HistoryPart.Chart => ChartAsync(step, look, holder, signedIn),
        HistoryPart.Pdf => FileAsync(step, look, holder, signedIn, RecordDocument.PdfKind),
        HistoryPart.Csv => FileAsync(step, look, holder, signedIn, RecordDocument.CsvKind),
        _ => throw new UnreachableException(),
    };

    private ValueTask<HistoryPage> PageAsync(Flow step, HistoryLook look, Holder holder, SignedIn signedIn, string? employer, int count, string? after) =>
        _citizen.AskAsync(backend => backend.GetHistoryAsync(
            signedIn.Token, Citizen.PlaceOf(step).ToHeaders(), HistoryReading.FundOf(look.Subject), look.Period.FirstMonth, look.Period.LastMonth, employer, count, after, holder.Of, step.CancellationToken));

    private async ValueTask<Looked> RowsAsync(Flow step, HistoryLook look, Holder holder, SignedIn signedIn)
    {
        var count = LookSteps.RowsOn(step.Channel);
        var views = new List<View>();
        var employer = look.Employer;
        var page = await PageAsync(step, look, holder, signedIn, IsCode(employer) ? employer : null, count, look.After);
        if (employer is not null && !IsCode(employer))
        {
            // The name was said in a sentence: its code is on the page.
            var found = page.Employers.FirstOrDefault(each => HasName(each, employer));
            if (found is null)
            {
                views.Add(HistoryWording.NoSuchEmployer(employer).Show(step.Speech));
            }
            else
            {
                page = await PageAsync(step, look, holder, signedIn, found.Code, count, look.After);
            }
        }

        var fund = HistoryReading.FundOf(look.Subject);
        List<string> offers = [LookReading.YearsKey, LookReading.SubjectsKey];
        if (page.Rows is [] && look.After is null)
        {
            views.Add(HistoryWording.Nothing(fund, look.Period.InMonths(), holder.Of is not null).Show(step.Speech));
            return new Looked(new Shown(ShownKind.Rows, [], Next: null, From: null, [.. offers, LookReading.MistakeKey]), views);
        }

        if (look.After is null)
        {
            var title = TitleOf(fund, look, holder);
            views.Add(HistoryViews.Totals(page, look.Employer is not null && page.Rows is [{ EmployerName: { } name }, ..] ? HistoryWording.AtEmployer(title, name) : title, step.Speech));
        }

        views.Add(HistoryViews.Rows(page, step.Speech));
        if (page.Next is not null)
        {
            offers.Insert(0, LookReading.MoreKey);
        }

        offers.AddRange([LookReading.ChartKey, LookReading.PdfKey]);
        if (page.Totals.LateMonths > 0 || page.Gaps.Count > 0)
        {
            offers.Add(LookReading.MistakeKey);
        }

        if (page.Employers.Count > 1)
        {
            offers.Add(LookReading.EmployersKey);
        }

        offers.Add(LookReading.CsvKey);
        return new Looked(new Shown(ShownKind.Rows, [.. page.Rows.Select(row => row.Id)], page.Next, look.After, offers), views);
    }

    private async ValueTask<Looked> RowAsync(Flow step, HistoryLook look, Holder holder, SignedIn signedIn)
    {
        var row = await _citizen.FindAsync(backend => backend.GetParticipationAsync(look.Key!, signedIn.Token, Citizen.PlaceOf(step).ToHeaders(), holder.Of, step.CancellationToken));
        return new Looked(look.List!, row is null ? HistoryWording.RowGone.Show(step.Speech) : HistoryViews.Row(row, step.Speech));
    }

    private async ValueTask<Looked> YearsAsync(Flow step, HistoryLook look, Holder holder, SignedIn signedIn)
    {
        var page = await PageAsync(step, look with { Period = Period.Always }, holder, signedIn, employer: null, count: 1, after: null);
        if (page.Years is [])
        {
            return new Looked(
                new Shown(ShownKind.Rows, [], Next: null, From: null, [LookReading.SubjectsKey, LookReading.MistakeKey]),
                HistoryWording.Nothing(page.Fund, LookWording.Always, holder.Of is not null).Show(step.Speech));
        }

        HistoryYear[] newestFirst = [.. page.Years.Reverse()];
        return new Looked(new Shown(ShownKind.Years, [.. newestFirst.Select(year => Text(year.Year))], Next: null, From: null, [LookReading.SubjectsKey]), HistoryViews.Years(page, newestFirst, step.Speech));
    }

    private async ValueTask<Looked> EmployersAsync(Flow step, HistoryLook look, Holder holder, SignedIn signedIn)
    {
        var page = await PageAsync(step, look, holder, signedIn, employer: null, count: 1, after: null);
        return page.Employers is []
            ? new Looked(new Shown(ShownKind.Rows, [], Next: null, From: null, [LookReading.YearsKey, LookReading.SubjectsKey]), HistoryWording.Nothing(page.Fund, look.Period.InMonths(), holder.Of is not null).Show(step.Speech))
            : new Looked(new Shown(ShownKind.Employers, [.. page.Employers.Select(employer => employer.Code)], Next: null, From: null, [LookReading.YearsKey, LookReading.SubjectsKey]), HistoryViews.Employers(page, step.Speech));
    }

    private async ValueTask<Looked> StatementAsync(Flow step, HistoryLook look, Holder holder, SignedIn signedIn)
    {
        var statement = await StatementOf(step, look, holder, signedIn);
        var isEmpty = statement.Rows is [];
        List<string> offers = isEmpty ? [LookReading.YearsKey, LookReading.SubjectsKey, LookReading.MistakeKey] : [LookReading.YearsKey, LookReading.SubjectsKey, LookReading.PdfKey, LookReading.CsvKey, LookReading.MistakeKey];
        return new Looked(
            new Shown(ShownKind.Rows, [], Next: null, From: null, offers),
            isEmpty ? [HistoryWording.StatementNothing(statement.Year).Show(step.Speech)] : HistoryViews.Statement(statement, step.Speech));
    }

    private async ValueTask<Looked> ChartAsync(Flow step, HistoryLook look, Holder holder, SignedIn signedIn)
    {
        if (step.Channel.Brief)
        {
            return new Looked(look.List!, LookWording.NoFileHere.Show(step.Speech));
        }

        var page = await PageAsync(step, look, holder, signedIn, IsCode(look.Employer) ? look.Employer : null, count: 1, after: null);
        return new Looked(look.List!, page.Years is [] ? HistoryWording.Nothing(page.Fund, look.Period.InMonths(), holder.Of is not null).Show(step.Speech) : HistoryViews.Chart(page, step.Speech));
    }

    private async ValueTask<Looked> FileAsync(Flow step, HistoryLook look, Holder holder, SignedIn signedIn, string kind)
    {
        if (step.Channel.Brief)
        {
            return new Looked(look.List!, LookWording.NoFileHere.Show(step.Speech));
        }

        if (look.Subject is HistorySubject.Statement)
        {
            return new Looked(look.List!, HistoryViews.File(kind, await StatementOf(step, look, holder, signedIn), step.Speech));
        }

        var page = await PageAsync(step, look, holder, signedIn, IsCode(look.Employer) ? look.Employer : null, MostInFile, after: null);
        var views = new List<View>();
        if (page.Next is not null)
        {
            views.Add(HistoryWording.FileCut(page.Rows.Count).Show(step.Speech));
        }

        views.Add(HistoryViews.File(kind, page, page.Rows, TitleOf(page.Fund, look, holder), holder.Name ?? signedIn.DisplayName, step.Speech));
        return new Looked(look.List!, views);
    }

    private ValueTask<YearStatement> StatementOf(Flow step, HistoryLook look, Holder holder, SignedIn signedIn) =>
        _citizen.AskAsync(backend => backend.GetYearStatementAsync(int.Parse(look.Key!, CultureInfo.InvariantCulture), signedIn.Token, Citizen.PlaceOf(step).ToHeaders(), holder.Of, step.CancellationToken));

    private static Wording TitleOf(Fund fund, HistoryLook look, Holder holder)
    {
        var title = LookWording.Titled(HistoryWording.Heading(fund), look.Period.InMonths());
        return holder.Name is { } name ? LookWording.OfChild(title, name) : title;
    }

    // Two letters, four digits and a letter; names that people type are longer or have blanks.
    private static bool IsCode(string? employer) => employer is { Length: <= 10 } && employer.Any(char.IsAsciiDigit) && employer.All(char.IsAsciiLetterOrDigit);

    private static bool HasName(Employer employer, string said)
    {
        var name = VietnameseText.Fold(employer.Name);
        return VietnameseText.Fold(said).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => name.Contains(word, StringComparison.Ordinal));
    }
}
