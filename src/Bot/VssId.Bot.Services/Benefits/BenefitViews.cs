using System.Globalization;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Estimates;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.Benefits;

/// <summary>Benefits and estimates as something to show.</summary>
internal static class BenefitViews
{
    /// <summary>Lump sums.</summary>
    public static BenefitRows Of(LumpSums page, Speech speech) => new(
        [.. page.Items.Select(row => row.Id)],
        Texts(speech, BenefitsWording.ColumnDecidedOn, BenefitsWording.ColumnAmount, BenefitsWording.ColumnPaidTime, BenefitsWording.ColumnDecision, BenefitsWording.ColumnOffice),
        Rows(page.Items, row => [Clock.Day(row.DecidedOn), LookWording.Money(row.Amount).In(speech), LookWording.Length(row.Months).In(speech), row.DecisionNumber, row.Office], _ => Tone.Plain),
        page.Next, page.Count, page.Total, page.AsOf);

    /// <summary>Benefits of sickness, maternity and recovery. What the sickness was is not shown.</summary>
    public static BenefitRows Of(ShortTermBenefits page, Speech speech) => new(
        [.. page.Items.Select(row => row.Id)],
        Texts(speech, BenefitsWording.ColumnKind, BenefitsWording.ColumnTime, BenefitsWording.ColumnAmount, BenefitsWording.ColumnDays, BenefitsWording.ColumnEmployer, BenefitsWording.ColumnPaidOn),
        Rows(page.Items, row =>
        [
            BenefitsWording.NameOf(row.Kind).In(speech),
            row.From == row.To ? Clock.Day(row.From) : BenefitsWording.FromTo(Clock.Day(row.From), Clock.Day(row.To)).In(speech),
            LookWording.Money(row.Amount).In(speech),
            row.Days > 0 ? BenefitsWording.Days(row.Days).In(speech) : "",
            row.EmployerName ?? "",
            Clock.Day(row.PaidOn),
        ], _ => Tone.Plain),
        page.Next, page.Count, page.Total, page.AsOf);

    /// <summary>Monthly benefits.</summary>
    public static BenefitRows Of(MonthlyBenefits page, Speech speech) => new(
        [.. page.Items.Select(row => row.Id)],
        Texts(speech, BenefitsWording.ColumnKind, BenefitsWording.ColumnMonthly, BenefitsWording.ColumnState, BenefitsWording.ColumnSince, BenefitsWording.ColumnRate, BenefitsWording.ColumnAdjusted),
        Rows(page.Items, row =>
        [
            BenefitsWording.NameOf(row.Kind).In(speech),
            LookWording.Money(row.Amount).In(speech),
            BenefitsWording.NameOf(row.State).In(speech),
            row.Until is { } until ? BenefitsWording.FromTo(Clock.Day(row.Since), Clock.Day(until)).In(speech) : Clock.Day(row.Since),
            row.RatePercent is { } rate ? BenefitsWording.Percent(rate).In(speech) : "",
            string.Join("; ", row.Adjustments.Select(change => BenefitsWording.AdjustedTo(Clock.Month(change.From), LookWording.Money(change.Amount), change.Basis).In(speech))),
        ], row => row.State is BenefitState.Suspended ? Tone.Warning : Tone.Plain),
        page.Next, page.Count, page.Total, page.AsOf);

    /// <summary>Unemployment benefits.</summary>
    public static BenefitRows Of(UnemploymentBenefits page, Speech speech) => new(
        [.. page.Items.Select(row => row.Id)],
        Texts(speech, BenefitsWording.ColumnTime, BenefitsWording.ColumnMonthly, BenefitsWording.ColumnState, BenefitsWording.ColumnMonths, BenefitsWording.ColumnKept, BenefitsWording.ColumnDecision),
        Rows(page.Items, row =>
        [
            BenefitsWording.FromTo(Clock.Day(row.From), Clock.Day(row.To)).In(speech),
            LookWording.Money(row.MonthlyAmount).In(speech),
            BenefitsWording.NameOf(row.State).In(speech),
            row.Months.ToString(CultureInfo.InvariantCulture),
            row.KeptMonths.ToString(CultureInfo.InvariantCulture),
            row.DecisionNumber,
        ], row => row.State is BenefitState.Suspended ? Tone.Warning : Tone.Plain),
        page.Next, page.Count, page.Total, page.AsOf);

    /// <summary>How many and how much.</summary>
    public static FactSheet Totals(BenefitGroup group, BenefitRows rows, Wording period, Speech speech) => new(
        LookWording.Titled(BenefitsWording.NameOf(group), period).In(speech),
        [
            new Fact(BenefitsWording.Count.In(speech), rows.Count.ToString(CultureInfo.InvariantCulture)),
            new Fact((group is BenefitGroup.Monthly ? BenefitsWording.SumMonthly : BenefitsWording.Sum).In(speech), LookWording.Money(rows.Total).In(speech)),
            new Fact(LookWording.AsOf.In(speech), Clock.Day(rows.AsOf)),
        ]);

    /// <summary>The rows; a small screen shows the first three columns, the rest is behind the row.</summary>
    public static RecordTable Table(BenefitGroup group, BenefitRows rows, Speech speech)
    {
        const int brief = 3;
        return new RecordTable(
            BenefitsWording.NameOf(group).In(speech),
            rows.Columns,
            speech.Brief ? [.. rows.Rows.Select(row => row with { Cells = [.. row.Cells.Take(brief), .. row.Cells.Skip(brief).Select(_ => "")] })] : rows.Rows);
    }

    /// <summary>One row in full.</summary>
    public static FactSheet Row(BenefitGroup group, BenefitRows rows, TableRow row, Speech speech) => new(
        BenefitsWording.NameOf(group).In(speech),
        [.. rows.Columns.Zip(row.Cells).Where(cell => cell.Second.Length > 0).Select(cell => new Fact(cell.First, cell.Second))]);

    /// <summary>An estimate, always marked as one, with its source.</summary>
    public static FactSheet Estimate(Estimate estimate, Speech speech)
    {
        var facts = new List<Fact>
        {
            new(BenefitsWording.Standing.In(speech), (estimate.Obstacle is { } obstacle ? BenefitsWording.NameOf(obstacle) : BenefitsWording.Entitled).In(speech), estimate.IsEntitled ? Tone.Plain : Tone.Warning),
        };
        Add(BenefitsWording.Amount, estimate.Amount is { } amount ? LookWording.Money(amount) : null);
        Add(BenefitsWording.MonthlyAmount, estimate.MonthlyAmount is { } monthly ? LookWording.Money(monthly) : null);
        Add(BenefitsWording.PaidMonths, estimate.PaidMonths is { } paid ? LookWording.Length(paid) : null);
        Add(BenefitsWording.Months, LookWording.Length(estimate.Months));
        Add(BenefitsWording.MonthsNeeded, estimate is { IsEntitled: false, MonthsNeeded: { } needed } ? LookWording.Length(needed) : null);
        Add(BenefitsWording.AverageSalary, estimate.AverageSalary is { } average ? LookWording.Money(average) : null);
        Add(BenefitsWording.Rate, estimate.RatePercent is { } rate ? BenefitsWording.Percent(rate) : null);
        Add(BenefitsWording.Age, estimate.AgeYears is { } years ? BenefitsWording.AgeValue(years, estimate.AgeMonths ?? 0) : null);
        if (estimate.From is { } from)
        {
            facts.Add(new Fact(BenefitsWording.From.In(speech), Clock.Month(from)));
        }

        if (!speech.Brief)
        {
            facts.Add(new Fact(BenefitsWording.Source.In(speech), estimate.Source));
        }

        facts.Add(new Fact(LookWording.AsOf.In(speech), Clock.Day(estimate.AsOf)));
        return new FactSheet(BenefitsWording.EstimateOf(estimate.Kind).In(speech), facts, BenefitsWording.EstimateNote.In(speech));

        void Add(Wording label, Wording? value)
        {
            if (value is not null)
            {
                facts.Add(new Fact(label.In(speech), value.In(speech)));
            }
        }
    }

    private static string[] Texts(Speech speech, params Wording[] wordings) => [.. wordings.Select(wording => wording.In(speech))];

    private static TableRow[] Rows<T>(IReadOnlyList<T> items, Func<T, string[]> cells, Func<T, Tone> tone) =>
        [.. items.Select((item, index) => new TableRow((index + 1).ToString(CultureInfo.InvariantCulture), cells(item), tone(item)))];
}
