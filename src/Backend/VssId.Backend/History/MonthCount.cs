using VssId.Backend.Client;
using VssId.Backend.Client.History;

namespace VssId.Backend.History;

/// <summary>Counts the months of a history: each once, however many employers paid for it.</summary>
internal sealed class MonthCount
{
    private const int MonthsOfYear = 12;

    // What the best row of a month says: nothing, not paid, late, paid.
    private const byte None = 0;
    private const byte Unpaid = 1;
    private const byte Late = 2;
    private const byte Paid = 3;

    private readonly int _first;
    private readonly byte[] _best;
    private readonly long[] _salaries;

    /// <summary>Counts.</summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="from">First month that counts; all of them without one.</param>
    /// <param name="to">Last month that counts; all of them without one.</param>
    public MonthCount(IReadOnlyCollection<PaidMonths> rows, Month? from = null, Month? to = null)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var row in rows)
        {
            var (begin, end) = Cut(row, from, to);
            if (begin <= end)
            {
                (first, last) = (Math.Min(first, begin), Math.Max(last, end));
            }
        }

        _first = first;
        var length = first > last ? 0 : last - first + 1;
        (_best, _salaries) = (new byte[length], new long[length]);
        foreach (var row in rows)
        {
            var (begin, end) = Cut(row, from, to);
            var state = row.State switch
            {
                PaymentState.Paid => Paid,
                PaymentState.Late => Late,
                _ => Unpaid,
            };
            for (var month = begin; month <= end; month++)
            {
                _best[month - first] = Math.Max(_best[month - first], state);
                _salaries[month - first] += row.Salary;
            }
        }
    }

    /// <summary>First month with a row; none without any.</summary>
    public Month? First => _best.Length == 0 ? null : Month.OfOrdinal(_first);

    /// <summary>Last month with a row; none without any.</summary>
    public Month? Last => _best.Length == 0 ? null : Month.OfOrdinal(_first + _best.Length - 1);

    /// <summary>The totals.</summary>
    public HistoryTotals Totals => new(_best.Count(state => state > None), _best.Count(state => state is Unpaid or Late), _best.Count(state => state is Unpaid));

    /// <summary>Months without any row between the first and the last one, the newest first.</summary>
    public IReadOnlyList<MonthSpan> Gaps()
    {
        List<MonthSpan> gaps = [];
        for (var at = _best.Length - 1; at >= 0; at--)
        {
            if (_best[at] != None)
            {
                continue;
            }

            var last = at;
            while (_best[at - 1] == None)
            {
                at--;
            }

            gaps.Add(new MonthSpan(Month.OfOrdinal(_first + at), Month.OfOrdinal(_first + last)));
        }

        return gaps;
    }

    /// <summary>The years, the oldest first; years without any month are left out.</summary>
    public IReadOnlyList<HistoryYear> Years()
    {
        List<HistoryYear> years = [];
        for (var at = 0; at < _best.Length;)
        {
            var year = (_first + at) / MonthsOfYear;
            var (paid, late, unpaid, salary) = (0, 0, 0, 0L);
            for (; at < _best.Length && (_first + at) / MonthsOfYear == year; at++)
            {
                paid += _best[at] == Paid ? 1 : 0;
                late += _best[at] == Late ? 1 : 0;
                unpaid += _best[at] == Unpaid ? 1 : 0;
                salary = Math.Max(salary, _salaries[at]);
            }

            if (paid + late + unpaid > 0)
            {
                years.Add(new HistoryYear(year, paid, late, unpaid, salary));
            }
        }

        return years;
    }

    private static (int Begin, int End) Cut(PaidMonths row, Month? from, Month? to) =>
        (Math.Max(row.From.Ordinal, from?.Ordinal ?? int.MinValue), Math.Min(row.To.Ordinal, to?.Ordinal ?? int.MaxValue));
}
