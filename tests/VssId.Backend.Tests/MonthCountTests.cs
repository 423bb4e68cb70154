using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using VssId.Backend.Client;
using VssId.Backend.Client.History;
using VssId.Backend.History;

namespace VssId.Backend.Tests;

/// <summary>Months are counted once, whatever the rows.</summary>
public sealed class MonthCountTests
{
    private static readonly Month First = new(2015, 1);

    [Property(MaxTest = 500)]
    public Property Any_rows_are_counted_as_a_set_of_months_counts_them()
    {
        var row = from begin in Gen.Choose(0, 140)
                  from length in Gen.Choose(0, 30)
                  from state in Gen.Elements(Enum.GetValues<PaymentState>())
                  select (From: First.Plus(begin), To: First.Plus(begin + length), State: state);
        var window = from begin in Gen.Choose(-10, 150)
                     from length in Gen.Choose(0, 60)
                     from open in Gen.Choose(0, 3)
                     select ((Month?)(open is 1 or 3 ? null : First.Plus(begin)), (Month?)(open is 2 or 3 ? null : First.Plus(begin + length)));
        return Prop.ForAll(row.ListOf().ToArbitrary(), window.ToArbitrary(), (rows, period) =>
        {
            var (from, to) = period;
            var count = new MonthCount([.. rows.Select(each => new PaidMonths(each.From, each.To, each.State, 1))], from, to);
            var months = MonthSets.Of(rows, from, to);
            count.Totals.ShouldBe(MonthSets.TotalsOf(months));
            count.Gaps().ShouldBe(MonthSets.GapsOf(months));
            count.First.ShouldBe(months.Count == 0 ? null : months.Keys.Min());
            count.Last.ShouldBe(months.Count == 0 ? null : months.Keys.Max());
            count.Years().Sum(year => year.Paid + year.Late + year.Unpaid).ShouldBe(months.Count);
            count.Years().Select(year => year.Year).ShouldBe(months.Keys.Select(month => month.Year).Distinct().Order());
        });
    }

    [Fact]
    public void Two_employers_at_once_count_a_month_once_and_their_salaries_together()
    {
        var count = new MonthCount([new(new Month(2024, 1), new Month(2024, 12), PaymentState.Late, 5), new(new Month(2024, 6), new Month(2024, 7), PaymentState.Paid, 3)]);
        count.Totals.ShouldBe(new HistoryTotals(12, 10, 0));
        count.Years().ShouldBe([new HistoryYear(2024, 2, 10, 0, 8)]);
    }
}
