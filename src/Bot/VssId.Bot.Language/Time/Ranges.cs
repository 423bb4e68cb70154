using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>From … to …, to now, and ranges that are open on one side: từ 2019 đến nay, kể từ 2020, trước năm 2010, đến hết tháng 6, năm 2020 trở đi.</summary>
internal static class Ranges
{
    private static readonly Phrase[] FromWords = Phrase.All("từ", "kể từ", "kể tư", "tính từ", "kể từ khi", "bắt đầu từ", "tính kể từ");
    private static readonly Phrase[] ToWords = Phrase.All("đến", "tới", "tơi", "đen", "cho đến", "cho tới", "đến tận", "tới tận", "kéo dài đến", "cho đến tận");
    private static readonly Phrase[] NowWords = Phrase.All(
        "nay", "giờ", "bây giờ", "bi giờ", "bi h", "bây h", "h", "hiện tại", "hiện nay", "hiện giờ", "hôm nay", "ngày hôm nay", "ngày nay", "bữa nay", "hnay", "hum nay",
        "thời điểm này", "thời điểm hiện tại", "lúc này", "thời điểm hiện nay", "now", "the present", "present", "today", "date", "tận bây giờ", "tận nay", "ngay bây giờ", "bữa ni", "chừ", "bây chừ");

    private static readonly Phrase[] OnwardWords = Phrase.All("trở đi", "trở lại đây", "trở lại", "về sau", "về đây", "trở về đây", "về sau này", "trở về sau", "đổ đi", "đổ lại", "đổ lại đây");
    private static readonly Phrase[] BackwardWords = Phrase.All("trở về trước", "về trước", "đổ về trước");
    private static readonly Phrase[] CountingTo = Phrase.All("tính đến", "tính tới", "cho đến", "cho tới", "đến", "tới", "tính cho đến");
    private static readonly Term Four = new("tư");
    private static readonly Term Toi = new("tôi");

    /// <summary>Reads a range.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var from = FromWord(line, at);
        if (from > 0)
        {
            return From(line, at, at + from, said: true, out meaning);
        }

        if (line.Has(at, Sense.Before) || line.Says(at, English.Before))
        {
            return Before(line, at, at + 1, out meaning);
        }

        if (line.Has(at, Sense.After) || line.Says(at, English.After))
        {
            var after = After(line, at, at + 1, out meaning);
            return after > 0 ? after : From(line, at, at, said: false, out meaning);
        }

        if (line.Has(at, Sense.To | Sense.From) || line.Says(at, English.To) || line.FoldedAt(at) is "cho" or "by")
        {
            return UpTo(line, at, out meaning);
        }

        return From(line, at, at, said: false, out meaning);
    }

    private static int FromWord(Line line, int at) =>
        line.Word(at).English is English.From or English.Since or English.Between ? 1
        : line.Has(at, Sense.From) || line.FoldedAt(at) is "bat" ? line.Phrase(at, FromWords)
        : line.Has(at, Sense.Middle) || MayBeFrom(line, at) ? 1
        : 0;

    // "tư 2020 đến nay": the mark is missing.
    private static bool MayBeFrom(Line line, int at) => line.Is(at, Four) && line.Marked(at) && (line.IsNumber(at + 1) || line.UnitAt(at + 1) is Unit.Year or Unit.Month or Unit.Quarter) && !line.Has(at - 1, Sense.AnyUnit | Sense.Person | Sense.Weekday | Sense.Number);

    private static int From(Line line, int at, int start, bool said, out Meaning? meaning)
    {
        meaning = null;
        var begin = start;
        if (said)
        {
            while (line.Has(begin, Sense.At) && begin < start + 2)
            {
                begin++;
            }

            // "từ sau tết", "từ trước đến nay"
            if (line.Has(begin, Sense.After) && After(line, at, begin + 1, out meaning) is > 0 and var after)
            {
                return after;
            }

            if (line.Has(begin, Sense.Before) && To(line, begin + 1, between: false) is > 0 and var ever && Now(line, begin + 1 + ever) is > 0 and var now)
            {
                meaning = Meaning.Nothing.Instance;
                return begin + 1 + ever + now - at;
            }
        }

        var length = Bound(line, begin, out var first);
        var number = -1;
        if (length == 0 && said && Now(line, begin) is > 0 and var today && !line.Has(begin, Sense.Hour))
        {
            (length, first) = (today, new Meaning.Fixed(Calendar.Day(line.Today)));
        }

        if (length == 0 && line.DigitCount(begin) is 1 or 2 && (said || line.Dash(begin + 1)) && !(line.Stuck(begin) && begin > start))
        {
            (length, number) = (1, line.Digits(begin));
        }

        if (length == 0 || first is Meaning.Nothing)
        {
            return 0;
        }

        var next = begin + length;
        var middle = said && line.Has(at, Sense.Middle);
        var between = said && (middle || line.Says(at, English.Between));
        var to = To(line, next, between);
        if ((middle && !line.Has(next, Sense.And)) || (to == 0 && said && line.Is(at, Four) && line.Marked(at)))
        {
            // "giữa năm 2020 đến nay" begins in the middle of the year.
            return 0;
        }

        if (to > 0)
        {
            var end = next + to;
            if (Now(line, end) is > 0 and var now && number < 0)
            {
                meaning = ToToday(line, first!);
                return meaning is null ? 0 : end + now - at;
            }

            var all = line.Has(end, Sense.All) ? 1 : 0;
            var last = Second(line, end + all, end - 1, all > 0, first, begin, number, out var second, out var start2);
            if (last > 0)
            {
                meaning = Between(start2 ?? first!, second!, line.Today);
                if (meaning is not null)
                {
                    return end + all + last - at;
                }
            }
        }

        if (number >= 0)
        {
            return 0;
        }

        if (line.Phrase(next, BackwardWords) is > 0 and var backward)
        {
            meaning = SpanOf(first!, line.Today) is { } named ? new Meaning.Until(named, named.Last) : null;
            return meaning is null ? 0 : next + backward - at;
        }

        var onward = line.Phrase(next, OnwardWords);
        onward = onward == 0 && line.Says(next, English.Onwards) ? 1 : onward;
        if (onward == 0 && !said)
        {
            return 0;
        }

        meaning = ToToday(line, first!);
        return meaning is null ? 0 : next + onward - at;
    }

    // The end of a range: an expression, or a number that takes its unit from the beginning.
    private static int Second(Line line, int at, int joint, bool whole, Meaning? first, int begin, int number, out Meaning? second, out Meaning? start)
    {
        start = null;
        line.Joint = joint;
        var length = Bound(line, at, out second);
        if (length == 0 && whole)
        {
            length = Units.Whole(line, at, out second);
        }

        // "2019-2021": what a dash joins to a number is no code here.
        if (length == 0 && Years.Number(line, at, named: false, out var year) is > 0 and var named)
        {
            (length, second) = (named, Meaning.Of(Calendar.Year(year)));
        }

        line.Joint = -1;
        if (first is not null && number < 0)
        {
            var unit = line.Has(begin, Sense.Quarter) ? Unit.Quarter : line.Has(begin, Sense.Month) || line.Written(begin, "t") || line.DigitCount(begin + 2) == 4 ? Unit.Month : Unit.None;
            if (unit is Unit.Quarter || (unit is Unit.Month && (length == 0 || (second is Meaning.Nothing && line.Sign(at + 1, '/')))))
            {
                var counted = unit is Unit.Quarter ? Quarters.Number(line, at, out var value) : Months.Number(line, at, out value);
                if (counted > 0 && value >= 1 && value <= (unit is Unit.Quarter ? 4 : 12) && (line.UnitAt(at + counted) is Unit.None or Unit.Year))
                {
                    var tail = Years.Tail(line, at + counted, out year);
                    if (counted + tail >= length && (second is not Meaning.Nothing || tail > 0))
                    {
                        length = counted + tail;
                        second = tail == 0 ? (unit is Unit.Quarter ? Quarters.InAnyYear(value) : Months.InAnyYear(value))
                            : Meaning.Of(unit is Unit.Quarter ? Calendar.Quarter((year * 4) + value - 1) : Calendar.Month(year, value));
                    }
                }
            }

            // "năm 2019 - 21"
            if (length == 0 && first is Meaning.Fixed { Span.Shape: Shape.Year } known && line.Has(begin, Sense.Year) && Years.Number(line, at, named: true, out year) is > 0 and var taken)
            {
                (length, second) = (taken, Meaning.Of(Calendar.Year(year < known.Span.First.Year && year + 100 <= 2100 ? year + 100 : year)));
            }
        }

        if (length == 0 || second is null or Meaning.Nothing || number < 0)
        {
            return second is Meaning.Nothing ? 0 : length;
        }

        // "từ 5 đến 10 tháng 3", "1-15/3/2022", "từ 3 đến 8/2022", "từ 97 đến 2005"
        start = Units.Map(second, span => span.Shape switch
        {
            Shape.Day => Calendar.Day(span.First.Year, span.First.Month, number),
            Shape.Month => number is >= 1 and <= 12 ? Calendar.Month(span.First.Year, number) : null,
            Shape.Year => number >= 50 ? Calendar.Year(1900 + number) : number > 0 ? Calendar.Year(2000 + number) : null,
            _ => null,
        });
        return start is null ? 0 : length;
    }

    /// <summary>From the first day of one to the last day of another; a year that was not said is that of the other.</summary>
    public static Meaning? Between(Meaning from, Meaning to, DateOnly today)
    {
        from = from is Meaning.Either { First: var preferred } ? preferred : from;

        // "tu thang gieng den thang sau": between months it is June.
        to = to is Meaning.Either other ? from is Meaning.Recurring ? other.Second : other.First : to;
        switch (from, to)
        {
            case (Meaning.Fixed first, Meaning.Fixed last):
                return Span.Between(first.Span, last.Span) is { } span ? new Meaning.Fixed(span) : null;
            case (Meaning.Recurring first, Meaning.Fixed last):
                return Span.Between(Turns.NotAfter(first, last.Span.First), last.Span) is { } ended ? new Meaning.Fixed(ended) : null;
            case (Meaning.Fixed first, Meaning.Recurring last):
                return Span.Between(first.Span, Turns.NotBefore(last, first.Span.First)) is { } begun ? new Meaning.Fixed(begun) : null;
            case (Meaning.Recurring first, Meaning.Recurring last) when first.Cycle == last.Cycle || last.Cycle is Cycle.Year:
                return last with { Turn = turn => last.Turn(turn) is { } end ? Span.Between(Turns.NotAfter(first, end.First), end) : null, Moves = first.Moves || last.Moves };
            case (Meaning.Recurring first, Meaning.Recurring last):
                return first with { Turn = turn => first.Turn(turn) is { } begin ? Span.Between(begin, Turns.NotBefore(last, begin.First)) : null, Moves = first.Moves || last.Moves };
            default:
                return null;
        }
    }

    private static int Before(Line line, int at, int start, out Meaning? meaning)
    {
        meaning = null;
        var begin = start;
        while (line.Has(begin, Sense.At) && begin < start + 1)
        {
            begin++;
        }

        var length = Bound(line, begin, out var named);
        if (length == 0 || named is Meaning.Nothing || SpanOf(named!, line.Today) is not { } span || Calendar.Plus(span.First, -1) is not { } last)
        {
            return 0;
        }

        meaning = new Meaning.Until(span, last);
        return begin + length - at;
    }

    private static int After(Line line, int at, int start, out Meaning? meaning)
    {
        meaning = null;
        var length = Bound(line, start, out var named);
        if (length == 0 || named is Meaning.Nothing || SpanOf(named!, line.Today) is not { } span || Calendar.Plus(span.Last, 1) is not { } first || first > line.Today)
        {
            return 0;
        }

        var next = start + length;
        meaning = new Meaning.Fixed(new Span(first, line.Today, Shape.Named));
        if (To(line, next, between: false) is > 0 and var to && Now(line, next + to) is > 0 and var now)
        {
            return next + to + now - at;
        }

        return next + line.Phrase(next, OnwardWords) - at;
    }

    // "đến hết tháng 6", "tính đến năm 2022", "until 2020"
    private static int UpTo(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var english = line.Says(at, English.To) && line.FoldedAt(at) is "until" or "till" || line.FoldedAt(at) is "by";
        var length = english ? 1 : line.Phrase(at, CountingTo);
        if (length == 0 || (length == 1 && !line.Marked(at) && line.FoldedAt(at) is "toi" && !line.Has(at + 1, Sense.All)))
        {
            return 0;
        }

        var all = line.Has(at + length, Sense.All) ? 1 : 0;
        var start = at + length + all;
        var bound = Bound(line, start, out var named);
        if (bound == 0 && all > 0)
        {
            bound = Units.Whole(line, start, out named);
            named = named is Meaning.Recurring recurring ? Meaning.Of(recurring.Turn(Calendar.TurnOf(recurring.Cycle, line.Today))) : named;
        }

        // "tôi đến thứ hai", "đến mai" say when one comes.
        var unit = line.IsNumber(start) || line.Has(start, Sense.Year | Sense.Month | Sense.Quarter | Sense.Day | Sense.Ending | Sense.Middle | Sense.Beginning | Sense.English) || line.Written(start, "t");
        if (bound == 0 || (all == 0 && !unit) || named is Meaning.Nothing || SpanOf(named!, line.Today) is not { } span)
        {
            return 0;
        }

        meaning = new Meaning.Until(span, span.Last);
        return start + bound - at;
    }

    private static int To(Line line, int at, bool between)
    {
        if (line.Dash(at))
        {
            return line.Sign(at + 1, '>') || line.Dash(at + 1) ? 2 : 1;
        }

        return line.Says(at, English.To) || (between && (line.Says(at, English.And) || line.Has(at, Sense.And))) ? 1
            : line.Has(at, Sense.To) || line.FoldedAt(at) is "cho" or "keo" ? line.Phrase(at, ToWords)
            : 0;
    }

    /// <summary>Words for now: nay, giờ, hiện tại.</summary>
    public static int Now(Line line, int at) =>
        line.Inside(at) && line.Phrase(at, NowWords) is > 0 and var length && !(line.Has(at, Sense.Hour) && line.IsNumber(at + 1)) ? length : 0;

    private static Meaning.Fixed? ToToday(Line line, Meaning first)
    {
        if (SpanOf(first, line.Today) is not { } span || span.First > line.Today)
        {
            return null;
        }

        return new Meaning.Fixed(new Span(span.First, line.Today, Shape.Named) { Length = span.Last == line.Today ? span.Length : null });
    }

    private static Span? SpanOf(Meaning meaning, DateOnly today) => meaning switch
    {
        Meaning.Fixed known => known.Span,
        Meaning.Recurring recurring => Turns.LatestBegun(recurring, today, out _),
        Meaning.Either either => SpanOf(either.First, today),
        _ => null,
    };

    private static int Bound(Line line, int at, out Meaning? meaning)
    {
        if (!line.Inside(at) || line.Is(at, Toi) && line.Marked(at))
        {
            meaning = null;
            return 0;
        }

        return Grammar.Days(line, at, out meaning);
    }
}
