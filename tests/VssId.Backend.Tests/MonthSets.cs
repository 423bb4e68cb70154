using VssId.Backend.Client;
using VssId.Backend.Client.History;

namespace VssId.Backend.Tests;

/// <summary>Counts months the most simple way, as a reference: each month of each row goes into a set.</summary>
internal static class MonthSets
{
    public static Dictionary<Month, PaymentState> Of(IEnumerable<(Month From, Month To, PaymentState State)> rows, Month? from, Month? to)
    {
        Dictionary<Month, PaymentState> months = [];
        foreach (var row in rows)
        {
            for (var month = row.From; month <= row.To; month = month.Plus(1))
            {
                if (!(month < from) && !(month > to) && (!months.TryGetValue(month, out var known) || row.State < known))
                {
                    months[month] = row.State;
                }
            }
        }

        return months;
    }

    public static HistoryTotals TotalsOf(Dictionary<Month, PaymentState> months) =>
        new(months.Count, months.Values.Count(state => state != PaymentState.Paid), months.Values.Count(state => state == PaymentState.Unpaid));

    public static List<MonthSpan> GapsOf(Dictionary<Month, PaymentState> months)
    {
        List<MonthSpan> gaps = [];
        if (months.Count == 0)
        {
            return gaps;
        }

        Month? begin = null;
        for (var month = months.Keys.Min(); month <= months.Keys.Max(); month = month.Plus(1))
        {
            if (months.ContainsKey(month))
            {
                if (begin is { } first)
                {
                    gaps.Insert(0, new MonthSpan(first, month.Plus(-1)));
                }

                begin = null;
            }
            else
            {
                begin ??= month;
            }
        }

        return gaps;
    }
}
