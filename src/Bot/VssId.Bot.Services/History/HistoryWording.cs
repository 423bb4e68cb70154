using VssId.Backend.Client.History;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.History;

/// <summary>Words of the participation history.</summary>
internal static class HistoryWording
{
    private static readonly WordingFile File = new(typeof(HistoryWording));

    public static Wording AskFund => File[nameof(AskFund)].Offering(
        new Offer("1", File["FundBhxh"]), new Offer("2", File["FundBhtn"]), new Offer("3", File["FundTnld"]), new Offer("4", File["FundBhyt"]), new Offer("5", File["FundStatement"]), new Offer("6", File["FundTotal"]));

    public static Wording Title => File[nameof(Title)];

    public static Wording TotalTitle => File[nameof(TotalTitle)];

    public static Wording NoSuchFund => File[nameof(NoSuchFund)];

    public static Wording AskPeriod => File[nameof(AskPeriod)];

    public static Wording AskEmployer => File[nameof(AskEmployer)];

    public static Wording Total => File[nameof(Total)];

    public static Wording TotalLate => File[nameof(TotalLate)];

    public static Wording Gap => File[nameof(Gap)];

    public static Wording RowsTitle => File[nameof(RowsTitle)];

    public static Wording ColumnMonths => File[nameof(ColumnMonths)];

    public static Wording ColumnEmployer => File[nameof(ColumnEmployer)];

    public static Wording ColumnJob => File[nameof(ColumnJob)];

    public static Wording ColumnSalary => File[nameof(ColumnSalary)];

    public static Wording ColumnState => File[nameof(ColumnState)];

    public static Wording SelfPaid => File[nameof(SelfPaid)];

    public static Wording NoteLate => File[nameof(NoteLate)];

    public static Wording NoteGap => File[nameof(NoteGap)];

    public static Wording RowMonths => File[nameof(RowMonths)];

    public static Wording RowJob => File[nameof(RowJob)];

    public static Wording RowEmployer => File[nameof(RowEmployer)];

    public static Wording RowEmployerCode => File[nameof(RowEmployerCode)];

    public static Wording RowWorkplace => File[nameof(RowWorkplace)];

    public static Wording RowKind => File[nameof(RowKind)];

    public static Wording RowSalary => File[nameof(RowSalary)];

    public static Wording RowBase => File[nameof(RowBase)];

    public static Wording RowGone => File[nameof(RowGone)];

    public static Wording ColumnYear => File[nameof(ColumnYear)];

    public static Wording ColumnCount => File[nameof(ColumnCount)];

    public static Wording ColumnLate => File[nameof(ColumnLate)];

    public static Wording ColumnCode => File[nameof(ColumnCode)];

    public static Wording ColumnFund => File[nameof(ColumnFund)];

    public static Wording StatementFullName => File[nameof(StatementFullName)];

    public static Wording StatementNumber => File[nameof(StatementNumber)];

    public static Wording StatementBirthDate => File[nameof(StatementBirthDate)];

    public static Wording StatementNote => File[nameof(StatementNote)];

    public static Wording TotalNone => File[nameof(TotalNone)];

    public static Wording TotalNote => File[nameof(TotalNote)];

    public static Wording ChartPaid => File[nameof(ChartPaid)];

    public static Wording ChartLate => File[nameof(ChartLate)];

    public static Wording ChartUnpaid => File[nameof(ChartUnpaid)];

    public static Wording ChartMonths => File[nameof(ChartMonths)];

    public static Wording FilePdf => File[nameof(FilePdf)];

    public static Wording FileCsv => File[nameof(FileCsv)];

    /// <summary>Name of a fund.</summary>
    public static Wording NameOf(Fund fund) => File[fund switch
    {
        Fund.Bhxh => "FundBhxh",
        Fund.Bhtn => "FundBhtn",
        Fund.Tnld => "FundTnld",
        _ => "FundBhyt",
    }];

    /// <summary>How the contributions of a row stand.</summary>
    public static Wording NameOf(PaymentState state) => File[state switch
    {
        PaymentState.Late => "Late",
        PaymentState.Unpaid => "Unpaid",
        _ => "Paid",
    }];

    public static Wording NameOf(ParticipationKind kind) => File[kind is ParticipationKind.Voluntary ? "Voluntary" : "Compulsory"];

    public static Wording Heading(Fund fund) => File[nameof(Heading)].With(NameOf(fund));

    public static Wording AtEmployer(Wording title, string employer) => File[nameof(AtEmployer)].With(title, employer);

    public static Wording LateOfWhichUnpaid(Wording late, Wording unpaid) => File[nameof(LateOfWhichUnpaid)].With(late, unpaid);

    public static Wording GapLine(Wording months, Wording length) => File[nameof(GapLine)].With(months, length);

    public static Wording MoreGaps(Wording first, int more) => File[nameof(MoreGaps)].With(first, more);

    public static Wording Months(string from, string to) => File[nameof(Months)].With(from, to);

    public static Wording Nothing(Fund fund, Wording period, bool isOfChild) => File[isOfChild ? "NothingForChild" : nameof(Nothing)].With(NameOf(fund), period);

    public static Wording RowTitle(Fund fund) => File[nameof(RowTitle)].With(NameOf(fund));

    public static Wording RowMonthsValue(string from, string to, Wording length) => File[nameof(RowMonthsValue)].With(from, to, length);

    public static Wording YearsTitle(Fund fund) => File[nameof(YearsTitle)].With(NameOf(fund));

    public static Wording EmployersTitle(Fund fund) => File[nameof(EmployersTitle)].With(NameOf(fund));

    public static Wording NoSuchEmployer(string employer) => File[nameof(NoSuchEmployer)].With(employer);

    public static Wording StatementTitle(int year) => File[nameof(StatementTitle)].With(Text(year));

    public static Wording StatementInYear(Fund fund) => File[nameof(StatementInYear)].With(NameOf(fund));

    public static Wording StatementToDate(Fund fund) => File[nameof(StatementToDate)].With(NameOf(fund));

    public static Wording StatementRows(int year) => File[nameof(StatementRows)].With(Text(year));

    public static Wording StatementNothing(int year) => File[nameof(StatementNothing)].With(Text(year));

    public static Wording TotalWithLate(Wording total, Wording late) => File[nameof(TotalWithLate)].With(total, late);

    public static Wording ChartTitle(Fund fund) => File[nameof(ChartTitle)].With(NameOf(fund));

    public static Wording ChartYear(HistoryYear year) => year.Late + year.Unpaid == 0
        ? File[nameof(ChartYear)].With(Text(year.Year), year.Paid)
        : File["ChartYearLate"].With(Text(year.Year), year.Paid + year.Late + year.Unpaid, year.Late + year.Unpaid);

    public static Wording ChartWords(Fund fund, string years) => File[nameof(ChartWords)].With(NameOf(fund), years);

    public static Wording FileText(Fund fund) => File[nameof(FileText)].With(NameOf(fund));

    public static Wording FileNote(string day) => File[nameof(FileNote)].With(day);

    public static Wording FileCut(int rows) => File[nameof(FileCut)].With(rows);

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
