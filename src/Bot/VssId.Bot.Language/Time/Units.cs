using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Whole units by their place from today (tháng trước, quý này, sang năm) and parts of units (đầu năm 2022, 6 tháng cuối năm, nửa đầu tháng 5).</summary>
internal static class Units
{
    private static readonly Phrase FirstOf = new("đầu tiên");
    private static readonly Term Where = new("đâu");
    private static readonly Term June = new("sáu");

    /// <summary>One whole unit: tháng trước, tuần này, quý vừa rồi, sang tháng, năm kia.</summary>
    public static int Relative(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (line.Has(at, Sense.Onto) && line.UnitAt(at + 1) is Unit.Month or Unit.Week or Unit.Quarter or Unit.Year && line.UnitAt(at + 1) is var onto
            && Directions.OfUnit(line, at + 2, out _) == 0 && !line.IsNumber(at + 2) && !line.Has(at + 2, Sense.Number | Sense.Roman))
        {
            meaning = Meaning.Of(Calendar.Around(onto, line.Today, 1));
            return 2;
        }

        var unit = line.UnitAt(at);
        if (unit is not (Unit.Month or Unit.Week or Unit.Quarter or Unit.Year) || Years.Blocked(line, at))
        {
            return 0;
        }

        var length = Directions.OfUnit(line, at + 1, out var offset);
        if (length == 0 || (unit is not Unit.Year && line.Has(at + 1, Sense.LastYear)) || (Traps.IsPlural(line, at - 1) && offset != 0))
        {
            return 0;
        }

        var span = Calendar.Around(unit, line.Today, offset);
        length++;

        // "tháng này năm ngoái"
        if (unit is Unit.Month or Unit.Quarter && offset == 0 && span is not null && Years.Relative(line, at + length, out var year) is > 0 and var tail)
        {
            meaning = Meaning.Of(Calendar.Around(unit, span.First, (unit is Unit.Month ? 12 : 4) * (year - span.First.Year)));
            return length + tail;
        }

        meaning = Meaning.Of(span);

        // Without marks "thang sau" may be June.
        if (unit is Unit.Month && offset == 1 && !line.Marks && line.Is(at + 1, June))
        {
            meaning = new Meaning.Either(meaning, Months.InAnyYear(6));
        }

        return length;
    }

    /// <summary>A unit to take a part of: a year, month, quarter or week, or its bare word (đầu năm, cuối tuần).</summary>
    public static int Whole(Line line, int at, out Meaning? meaning)
    {
        var from = line.Has(at, Sense.Of) ? at + 1 : at;
        var length = Longest(line, from, out meaning);
        if (length > 0)
        {
            return length + from - at;
        }

        if (Years.Blocked(line, from))
        {
            return 0;
        }

        meaning = line.UnitAt(from) switch
        {
            Unit.Year => new Meaning.Recurring(Cycle.Year, Calendar.Year),
            Unit.Month => new Meaning.Recurring(Cycle.Month, Calendar.Month),
            Unit.Week => new Meaning.Recurring(Cycle.Week, Calendar.Week),
            Unit.Quarter => Meaning.Of(Calendar.Around(Unit.Quarter, line.Today, 0)),
            _ => null,
        };
        return meaning is null ? 0 : from - at + 1;
    }

    /// <summary>A part of a unit: đầu, giữa, cuối; N tháng đầu; nửa cuối.</summary>
    public static int Part(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (line.Has(at, Sense.Beginning | Sense.Middle | Sense.Ending))
        {
            return ThirdOf(line, at, out meaning);
        }

        if (line.Has(at, Sense.Half))
        {
            return HalfOf(line, at, out meaning);
        }

        var length = Numerals.Count(line, at, out var count, out _);
        if (length == 0)
        {
            // "tháng đầu năm", "quý cuối năm 2022": one.
            count = 1;
        }

        var unit = line.UnitAt(at + length);
        if (length == 0 && line.DigitCount(at) is 1 or 2 && line.Written(at + 1, "t") && line.Stuck(at + 1))
        {
            // "6t đầu năm"
            (length, count, unit) = (1, line.Digits(at), Unit.Month);
        }

        var isMistyped = line.Is(at + length + 1, Where) && line.Marked(at + length + 1) && unit is Unit.Month or Unit.Quarter && (line.Has(at + length + 2, Sense.Year) || line.DigitCount(at + length + 2) == 4);
        if (unit is not (Unit.Month or Unit.Quarter or Unit.Week or Unit.Day) || (!isMistyped && !line.Has(at + length + 1, Sense.Beginning | Sense.Ending)) || (length == 0 && unit is Unit.Day))
        {
            return 0;
        }

        var first = isMistyped || line.Has(at + length + 1, Sense.Beginning);
        var next = at + length + 2;
        next += line.Phrase(next - 1, FirstOf) > 0 ? 1 : 0;
        var whole = Whole(line, next, out var container);
        if (whole == 0)
        {
            if (length == 0 || unit is not (Unit.Month or Unit.Quarter) || next - at > length + 2)
            {
                return 0;
            }

            container = new Meaning.Recurring(Cycle.Year, Calendar.Year);
        }

        meaning = PartIn(container!, unit, count, first);
        return meaning is null ? 0 : next + whole - at;
    }

    private static int ThirdOf(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (!line.Marked(at) && at > 0 && line.Token(at - 1).Folded is "om" or "o" or "bi" or "benh")
        {
            // "ốm đau năm 2024", "ở đâu"
            return 0;
        }

        var third = line.Has(at, Sense.Beginning) ? Time.Third.First : line.Has(at, Sense.Middle) ? Time.Third.Middle : Time.Third.Last;
        var length = Whole(line, at + 1, out var container);
        if (length == 0)
        {
            return 0;
        }

        meaning = ThirdIn(container!, third);
        return meaning is null ? 0 : length + 1;
    }

    private static int HalfOf(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        // nửa đầu năm, nửa cuối tháng 5; nửa năm đầu 2022.
        var next = at + 1;
        var year = line.Has(next, Sense.Year) && line.Has(next + 1, Sense.Beginning | Sense.Ending | Sense.After);
        next += year ? 1 : 0;
        if (!line.Has(next, Sense.Beginning | Sense.Ending | Sense.After))
        {
            return 0;
        }

        var first = line.Has(next, Sense.Beginning);
        var length = Whole(line, next + 1, out var container);
        if (length == 0)
        {
            if (!year)
            {
                return 0;
            }

            container = new Meaning.Recurring(Cycle.Year, Calendar.Year);
        }

        meaning = HalfIn(container!, first);
        return meaning is null ? 0 : next + 1 + length - at;
    }

    private static int Longest(Line line, int at, out Meaning? meaning)
    {
        var best = Months.Read(line, at, out meaning);
        if (Quarters.Read(line, at, out var other) is var quarter && quarter > best)
        {
            (best, meaning) = (quarter, other);
        }

        if (Relative(line, at, out other) is var relative && relative > best)
        {
            (best, meaning) = (relative, other);
        }

        if (Years.Read(line, at, out var year) is var named && named > best)
        {
            (best, meaning) = (named, Meaning.Of(Calendar.Year(year)));
        }

        return best;
    }

    /// <summary>The first or last few units of something.</summary>
    public static Meaning? PartIn(Meaning whole, Unit unit, int count, bool first) => Map(whole, span => Calendar.Part(span, unit, count, first));

    /// <summary>A third of something.</summary>
    public static Meaning? ThirdIn(Meaning whole, Third third) => Map(whole, span => Calendar.Third(span, third));

    /// <summary>A half of something.</summary>
    public static Meaning? HalfIn(Meaning whole, bool first) => Map(whole, span => Calendar.Half(span, first));

    /// <summary>A part of every turn of something; nothing where it has no such part.</summary>
    public static Meaning? Map(Meaning whole, Func<Span, Span?> part) => whole switch
    {
        Meaning.Fixed known => part(known.Span) is { } span ? new Meaning.Fixed(span) : null,
        Meaning.Recurring { Turn: var turn } recurring => recurring with { Turn = index => turn(index) is { } span ? part(span) : null },
        _ => null,
    };
}
