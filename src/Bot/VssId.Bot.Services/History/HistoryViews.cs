using System.Globalization;
using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.History;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Documents;
using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.History;

/// <summary>The history as something to show.</summary>
internal static class HistoryViews
{
    private const int NamedGaps = 2;

    /// <summary>Totals, late months in words and red, gaps.</summary>
    /// <param name="page">A part of the history.</param>
    /// <param name="title">What it is.</param>
    /// <param name="speech">How to speak.</param>
    public static FactSheet Totals(HistoryPage page, Wording title, Speech speech)
    {
        List<Fact> facts = [new(HistoryWording.Total.In(speech), LookWording.Length(page.Totals.Months).In(speech))];
        if (page.Totals.LateMonths > 0)
        {
            facts.Add(new Fact(HistoryWording.TotalLate.In(speech), LateOf(page.Totals).In(speech), Tone.Warning));
        }

        if (page.Gaps is [var first, ..])
        {
            var named = string.Join("; ", page.Gaps.Take(NamedGaps).Select(gap => GapOf(gap).In(speech)));
            facts.Add(new Fact(HistoryWording.Gap.In(speech), page.Gaps.Count > NamedGaps ? MoreGaps(page, first, speech) : named, Tone.Warning));
        }

        facts.Add(new Fact(LookWording.AsOf.In(speech), Clock.Day(page.AsOf)));
        var note = page.Totals.LateMonths > 0 ? HistoryWording.NoteLate.In(speech) : page.Gaps is [] ? null : HistoryWording.NoteGap.In(speech);
        return new FactSheet(title.In(speech), facts, note);
    }

    /// <summary>The rows, numbered from 1 on.</summary>
    public static RecordTable Rows(HistoryPage page, Speech speech) => new(
        HistoryWording.RowsTitle.In(speech),
        Columns(page.Fund, speech),
        [.. page.Rows.Select((row, index) => new TableRow(Number(index), Cells(row, page.Fund, speech), ToneOf(row.State)))]);

    /// <summary>One row in full.</summary>
    public static FactSheet Row(Participation row, Speech speech)
    {
        List<Fact> facts =
        [
            Line(HistoryWording.RowMonths, HistoryWording.RowMonthsValue(Clock.Month(row.From), Clock.Month(row.To), LookWording.Length(row.To.Ordinal - row.From.Ordinal + 1))),
        ];
        Add(HistoryWording.RowJob, row.JobTitle);
        Add(HistoryWording.RowEmployer, row.EmployerName ?? HistoryWording.SelfPaid.In(speech));
        Add(HistoryWording.RowWorkplace, row.Workplace);
        if (!speech.Brief)
        {
            Add(HistoryWording.RowEmployerCode, row.EmployerCode);
        }

        facts.Add(Line(HistoryWording.RowKind, HistoryWording.NameOf(row.Kind)));
        if (row.SalaryPaidOn > 0)
        {
            facts.Add(Line(HistoryWording.RowSalary, LookWording.Money(row.SalaryPaidOn)));
            facts.Add(Line(HistoryWording.RowBase, LookWording.Money(row.SalaryBase)));
        }

        facts.Add(Line(HistoryWording.ColumnState, HistoryWording.NameOf(row.State)) with { Tone = ToneOf(row.State) });
        return new FactSheet(HistoryWording.RowTitle(row.Fund).In(speech), facts, row.State is PaymentState.Paid ? null : HistoryWording.NoteLate.In(speech));

        Fact Line(Wording label, Wording value) => new(label.In(speech), value.In(speech));

        void Add(Wording label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(new Fact(label.In(speech), value));
            }
        }
    }

    /// <summary>The years, the newest first.</summary>
    public static RecordTable Years(HistoryPage page, IReadOnlyList<HistoryYear> newestFirst, Speech speech) => new(
        HistoryWording.YearsTitle(page.Fund).In(speech),
        [HistoryWording.ColumnYear.In(speech), HistoryWording.ColumnCount.In(speech), HistoryWording.ColumnLate.In(speech)],
        [.. newestFirst.Select((year, index) => new TableRow(
            Number(index),
            [Number(year.Year - 1), LookWording.Length(year.Paid + year.Late + year.Unpaid).In(speech), LateOf(year, speech)],
            year.Late + year.Unpaid > 0 ? Tone.Warning : Tone.Plain))]);

    /// <summary>The employers, the newest first.</summary>
    public static RecordTable Employers(HistoryPage page, Speech speech) => new(
        HistoryWording.EmployersTitle(page.Fund).In(speech),
        [HistoryWording.ColumnEmployer.In(speech), HistoryWording.ColumnCode.In(speech)],
        [.. page.Employers.Select((employer, index) => new TableRow(Number(index), [employer.Name, employer.Code]))]);

    /// <summary>The confirmation of a year.</summary>
    public static IReadOnlyList<View> Statement(YearStatement statement, Speech speech)
    {
        List<Fact> facts = [.. StatementFacts(statement, speech).Select(fact => new Fact(fact.Label, fact.Value))];
        List<View> views = [new FactSheet(HistoryWording.StatementTitle(statement.Year).In(speech), facts, HistoryWording.StatementNote.In(speech))];
        views.Add(new RecordTable(
            HistoryWording.StatementRows(statement.Year).In(speech),
            [HistoryWording.ColumnMonths.In(speech), HistoryWording.ColumnFund.In(speech), HistoryWording.ColumnEmployer.In(speech), HistoryWording.ColumnSalary.In(speech), HistoryWording.ColumnState.In(speech)],
            [.. statement.Rows.Select(row => new TableRow("", StatementCells(row, speech), ToneOf(row.State)))]));
        return views;
    }

    /// <summary>Totals of all funds.</summary>
    public static FactSheet Summary(HistorySummary summary, Wording title, Speech speech) => new(
        title.In(speech),
        [
            .. summary.Funds.Select(fund => new Fact(
                HistoryWording.NameOf(fund.Fund).In(speech),
                (fund.Totals switch
                {
                    { Months: 0 } => HistoryWording.TotalNone,
                    { LateMonths: 0 } => LookWording.Length(fund.Totals.Months),
                    var totals => HistoryWording.TotalWithLate(LookWording.Length(totals.Months), LookWording.Length(totals.LateMonths)),
                }).In(speech),
                fund.Totals.LateMonths > 0 ? Tone.Warning : Tone.Plain)),
            new Fact(LookWording.AsOf.In(speech), Clock.Day(summary.AsOf)),
        ],
        HistoryWording.TotalNote.In(speech));

    /// <summary>The chart of the months of each year.</summary>
    public static Picture Chart(HistoryPage page, Speech speech) => new(
        ChartPicture.PictureKind,
        JsonSerializer.SerializeToElement(
            new ChartPicture(1, HistoryWording.ChartTitle(page.Fund).In(speech), HistoryWording.ChartPaid.In(speech), HistoryWording.ChartLate.In(speech), HistoryWording.ChartUnpaid.In(speech), HistoryWording.ChartMonths.In(speech), [.. page.Years.Select(year => new ChartYear(year.Year, year.Paid, year.Late, year.Unpaid))]),
            HistoryJson.Default.ChartPicture),
        HistoryWording.ChartWords(page.Fund, string.Join("; ", page.Years.Select(year => HistoryWording.ChartYear(year).In(speech)))).In(speech),
        "bieu-do-qua-trinh-dong.png");

    /// <summary>The history as a file.</summary>
    /// <param name="kind">Kind of the file, of <see cref="RecordDocument"/>.</param>
    /// <param name="page">The part whose totals are given.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="title">What it is.</param>
    /// <param name="name">Whose it is.</param>
    /// <param name="speech">How to speak.</param>
    public static Document File(string kind, HistoryPage page, IReadOnlyList<Participation> rows, Wording title, string name, Speech speech)
    {
        var isPdf = kind == RecordDocument.PdfKind;
        var facts = Totals(page, title, speech).Facts.Select(fact => new DocumentFact(fact.Label, fact.Value)).Prepend(new DocumentFact(HistoryWording.StatementFullName.In(speech), name));
        var document = new RecordDocument(
            1,
            title.In(speech),
            [.. facts],
            Columns(page.Fund, speech),
            [.. rows.Select(row => new DocumentRow(Cells(row, page.Fund, speech), ToneOf(row.State)))],
            HistoryWording.FileNote(Clock.Day(page.AsOf)).In(speech));
        return FileOf(document, kind, HistoryWording.FileText(page.Fund), isPdf ? "qua-trinh-dong.pdf" : "qua-trinh-dong.csv", speech);
    }

    /// <summary>The confirmation of a year as a file.</summary>
    public static Document File(string kind, YearStatement statement, Speech speech)
    {
        var isPdf = kind == RecordDocument.PdfKind;
        var document = new RecordDocument(
            1,
            HistoryWording.StatementTitle(statement.Year).In(speech),
            [.. StatementFacts(statement, speech)],
            [HistoryWording.ColumnMonths.In(speech), HistoryWording.ColumnFund.In(speech), HistoryWording.ColumnEmployer.In(speech), HistoryWording.ColumnSalary.In(speech), HistoryWording.ColumnState.In(speech)],
            [.. statement.Rows.Select(row => new DocumentRow(StatementCells(row, speech), ToneOf(row.State)))],
            HistoryWording.StatementNote.In(speech));
        return FileOf(document, kind, HistoryWording.StatementTitle(statement.Year), string.Create(CultureInfo.InvariantCulture, $"c14-ts-{statement.Year}.{(isPdf ? "pdf" : "csv")}"), speech);
    }

    private static Document FileOf(RecordDocument document, string kind, Wording text, string fileName, Speech speech) => new(
        kind,
        JsonSerializer.SerializeToElement(document, DocumentsJson.Default.RecordDocument),
        text.In(speech),
        (kind == RecordDocument.PdfKind ? HistoryWording.FilePdf : HistoryWording.FileCsv).In(speech),
        fileName);

    private static IEnumerable<DocumentFact> StatementFacts(YearStatement statement, Speech speech)
    {
        yield return new DocumentFact(HistoryWording.StatementFullName.In(speech), statement.FullName);
        if (statement.Number is { } number)
        {
            yield return new DocumentFact(HistoryWording.StatementNumber.In(speech), number);
        }

        if (!speech.Brief)
        {
            yield return new DocumentFact(HistoryWording.StatementBirthDate.In(speech), Clock.Day(statement.BirthDate));
        }

        foreach (var fund in statement.InYear.Where(fund => fund.Totals.Months > 0))
        {
            yield return new DocumentFact(HistoryWording.StatementInYear(fund.Fund).In(speech), WithLate(fund.Totals).In(speech));
        }

        foreach (var fund in statement.ToEndOfYear.Where(fund => fund.Totals.Months > 0))
        {
            yield return new DocumentFact(HistoryWording.StatementToDate(fund.Fund).In(speech), WithLate(fund.Totals).In(speech));
        }

        yield return new DocumentFact(LookWording.AsOf.In(speech), Clock.Day(statement.AsOf));
    }

    private static Wording WithLate(HistoryTotals totals) => totals.LateMonths == 0
        ? LookWording.Length(totals.Months)
        : HistoryWording.TotalWithLate(LookWording.Length(totals.Months), LookWording.Length(totals.LateMonths));

    private static string[] StatementCells(Participation row, Speech speech) =>
    [
        SpanOf(row.From, row.To).In(speech),
        HistoryWording.NameOf(row.Fund).In(speech),
        speech.Brief ? "" : row.EmployerName ?? HistoryWording.SelfPaid.In(speech),
        row.SalaryPaidOn > 0 ? LookWording.Money(row.SalaryPaidOn).In(speech) : "",
        row.State is PaymentState.Paid ? "" : HistoryWording.NameOf(row.State).In(speech),
    ];

    private static string[] Columns(Fund fund, Speech speech) => fund is Fund.Bhyt
        ? [HistoryWording.ColumnMonths.In(speech), HistoryWording.ColumnEmployer.In(speech), HistoryWording.ColumnState.In(speech)]
        : [HistoryWording.ColumnMonths.In(speech), HistoryWording.ColumnEmployer.In(speech), HistoryWording.ColumnJob.In(speech), HistoryWording.ColumnSalary.In(speech), HistoryWording.ColumnState.In(speech)];

    // A small screen shows what tells the rows apart; the rest is behind the row.
    private static string[] Cells(Participation row, Fund fund, Speech speech)
    {
        var months = SpanOf(row.From, row.To).In(speech);
        var employer = row.EmployerName is { } name ? speech.Brief ? Short(name) : name : HistoryWording.SelfPaid.In(speech);
        var state = row.State is PaymentState.Paid ? "" : HistoryWording.NameOf(row.State).In(speech);
        return fund is Fund.Bhyt ? [months, employer, state]
            : speech.Brief ? [months, employer, "", "", state]
            : [months, employer, row.JobTitle ?? "", row.SalaryPaidOn > 0 ? LookWording.Money(row.SalaryPaidOn).In(speech) : "", state];
    }

    // As companies are written everywhere where there is little room.
    private static string Short(string name) => name.Replace("Công ty", "Cty", StringComparison.Ordinal).Replace("Cổ phần", "CP", StringComparison.Ordinal);

    private static Wording LateOf(HistoryTotals totals) => totals.UnpaidMonths == 0
        ? LookWording.Length(totals.LateMonths)
        : HistoryWording.LateOfWhichUnpaid(LookWording.Length(totals.LateMonths), LookWording.Length(totals.UnpaidMonths));

    // On a small screen no head of a column says what it is.
    private static string LateOf(HistoryYear year, Speech speech)
    {
        if (year.Late + year.Unpaid == 0)
        {
            return "";
        }

        var late = LateOf(new HistoryTotals(year.Paid + year.Late + year.Unpaid, year.Late + year.Unpaid, year.Unpaid)).In(speech);
        return speech.Brief ? $"{HistoryWording.ColumnLate.In(speech)} {late}" : late;
    }

    private static Wording SpanOf(Month from, Month to) => from == to ? LookWording.InMonth(Clock.Month(from)) : HistoryWording.Months(Clock.Month(from), Clock.Month(to));

    private static Wording GapOf(MonthSpan gap) => HistoryWording.GapLine(SpanOf(gap.From, gap.To), LookWording.Length(gap.To.Ordinal - gap.From.Ordinal + 1));

    private static string MoreGaps(HistoryPage page, MonthSpan first, Speech speech) => HistoryWording.MoreGaps(GapOf(first), page.Gaps.Count - 1).In(speech);

    private static Tone ToneOf(PaymentState state) => state is PaymentState.Paid ? Tone.Plain : Tone.Warning;

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
