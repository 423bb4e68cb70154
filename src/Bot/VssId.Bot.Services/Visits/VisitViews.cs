using System.Globalization;
using VssId.Backend.Client.Visits;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.Visits;

/// <summary>Medical visits as something to show. Diagnoses are shown in full views on large screens only.</summary>
internal static class VisitViews
{
    /// <summary>Sums of a period: total = in scope + self-paid + others, in scope = insurance + co-payment.</summary>
    public static FactSheet Totals(VisitPage page, Wording title, Speech speech)
    {
        List<Fact> facts = [new(VisitsWording.Count.In(speech), page.Count.ToString(CultureInfo.InvariantCulture)), .. Costs(page.Totals, speech)];
        facts.Add(new Fact(LookWording.AsOf.In(speech), Clock.Day(page.AsOf)));
        return new FactSheet(title.In(speech), facts);
    }

    /// <summary>The co-payment of a year against the line of exemption.</summary>
    public static FactSheet CoPayment(CoPaymentStanding standing, Speech speech)
    {
        List<Fact> facts = [Money(VisitsWording.LinePaid, standing.Paid, speech)];
        if (standing.Converted != standing.Paid)
        {
            facts.Add(Money(VisitsWording.LineConverted, standing.Converted, speech));
        }

        facts.Add(Money(VisitsWording.LineOf, standing.Line, speech));
        if (standing.Converted < standing.Line)
        {
            facts.Add(Money(VisitsWording.LineLeft, standing.Line - standing.Converted, speech));
        }

        var note = standing.FullSince is { } since ? VisitsWording.LineFull(Clock.Day(since)) : standing.HasFiveYears ? VisitsWording.LineNote : VisitsWording.LineNoYears;
        return new FactSheet(VisitsWording.LineTitle(standing.Year).In(speech), facts, note.In(speech));
    }

    /// <summary>The visits, numbered from 1 on, without any diagnosis.</summary>
    public static RecordTable Rows(VisitPage page, Speech speech) => new(
        VisitsWording.ListTitle.In(speech),
        [VisitsWording.ColumnDay.In(speech), VisitsWording.ColumnFacility.In(speech), VisitsWording.ColumnKind.In(speech), VisitsWording.ColumnTotal.In(speech), VisitsWording.ColumnMine.In(speech)],
        [.. page.Items.Select((visit, index) => new TableRow(
            (index + 1).ToString(CultureInfo.InvariantCulture),
            [
                Days(visit.From, visit.To, speech),
                visit.FacilityName,
                VisitsWording.NameOf(visit.Kind).In(speech),
                speech.Brief ? "" : LookWording.Money(visit.Total).In(speech),
                speech.Brief ? "" : LookWording.Money(visit.PaidByPatient).In(speech),
            ]))]);

    /// <summary>The years, the newest first.</summary>
    public static RecordTable Years(VisitPage page, Speech speech) => new(
        VisitsWording.YearsTitle.In(speech),
        [VisitsWording.ColumnYear.In(speech), VisitsWording.ColumnVisits.In(speech)],
        [.. page.Years.Select((year, index) => new TableRow((index + 1).ToString(CultureInfo.InvariantCulture), [year.Year.ToString(CultureInfo.InvariantCulture), year.Count.ToString(CultureInfo.InvariantCulture)]))]);

    /// <summary>A visit in full. On a small screen, which is passed around, without what was found.</summary>
    public static FactSheet Detail(VisitDetail visit, Speech speech)
    {
        List<Fact> facts =
        [
            new(VisitsWording.Facility.In(speech), VisitsWording.FacilityWithCode(visit.FacilityName, visit.FacilityCode).In(speech)),
            new(VisitsWording.Admitted.In(speech), Clock.Day(visit.From)),
            new(VisitsWording.LeftOn.In(speech), Clock.Day(visit.To)),
            new(VisitsWording.ColumnKind.In(speech), VisitsWording.NameOf(visit.Kind).In(speech)),
        ];
        if (!speech.Brief)
        {
            if (visit.Diagnoses.Count > 0)
            {
                facts.Add(new Fact(VisitsWording.Diagnosis.In(speech), string.Join("; ", visit.Diagnoses.Select(each => VisitsWording.DiagnosisLine(each).In(speech)))));
            }

            if (visit.Result is { } result)
            {
                facts.Add(new Fact(VisitsWording.Result.In(speech), VisitsWording.NameOf(result).In(speech)));
            }

            if (visit.Leaving is { } leaving)
            {
                facts.Add(new Fact(VisitsWording.Leaving.In(speech), VisitsWording.NameOf(leaving).In(speech)));
            }
        }

        facts.AddRange(Costs(visit.Costs, speech));
        return new FactSheet(VisitsWording.DetailTitle(Clock.Day(visit.From)).In(speech), facts, VisitsWording.DetailNote.In(speech));
    }

    private static IEnumerable<Fact> Costs(VisitCosts costs, Speech speech)
    {
        yield return Money(VisitsWording.Total, costs.Total, speech);
        if (!speech.Brief)
        {
            yield return Money(VisitsWording.InScope, costs.InScope, speech);
        }

        yield return Money(VisitsWording.PaidByInsurer, costs.PaidByInsurer, speech);
        yield return Money(VisitsWording.CoPayment, costs.CoPayment, speech);
        yield return Money(VisitsWording.SelfPaid, costs.SelfPaid, speech);
        if (costs.OtherSources > 0)
        {
            yield return Money(VisitsWording.OtherSources, costs.OtherSources, speech);
        }
    }

    private static Fact Money(Wording label, long amount, Speech speech) => new(label.In(speech), LookWording.Money(amount).In(speech));

    private static string Days(DateOnly from, DateOnly to, Speech speech) => from == to ? Clock.Day(from) : VisitsWording.FromTo(Clock.Day(from), Clock.Day(to)).In(speech);
}
