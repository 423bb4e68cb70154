using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Days of the week: thứ hai, thứ 7 tuần trước, chủ nhật vừa rồi, t2 tuần sau, CN.</summary>
internal static class Weekdays
{
    private static readonly Term Day = new("nhật");

    /// <summary>A weekday with the week it lies in.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var start = line.Has(at, Sense.Day | Sense.OnDay) ? at + 1 : at;
        var length = Name(line, start, out var weekday, out var certain);
        if (length == 0)
        {
            return 0;
        }

        length += start - at;
        var next = at + length;
        if (line.Has(next, Sense.Week) && Directions.OfUnit(line, next + 1, out var offset) is > 0 and var week)
        {
            meaning = Meaning.Of(Calendar.Weekday(Calendar.TurnOf(Cycle.Week, line.Today) + offset, weekday));
            return length + 1 + week;
        }

        var every = InAnyWeek(weekday);
        var suffix = Suffixes.Read(line, next, every, weekdays: true, out var chosen);
        if (!certain && suffix == 0)
        {
            return 0;
        }

        meaning = suffix > 0 ? chosen : every;
        return length + suffix;
    }

    /// <summary>The same day of every week.</summary>
    /// <param name="weekday">0 = Monday.</param>
    public static Meaning.Recurring InAnyWeek(int weekday) => new(Cycle.Week, turn => Calendar.Weekday(turn, weekday));

    /// <summary>The name of a weekday.</summary>
    /// <param name="line">The message.</param>
    /// <param name="at">First token.</param>
    /// <param name="weekday">0 = Monday … 6 = Sunday.</param>
    /// <param name="certain">Whether it can be nothing else: t3 may be March.</param>
    public static int Name(Line line, int at, out int weekday, out bool certain)
    {
        weekday = 0;
        certain = true;
        if (line.Has(at, Sense.Sunday))
        {
            weekday = 6;
            if (line.Is(at + 1, Day))
            {
                return 2;
            }

            certain = line.Has(at - 1, Sense.PartOfDay | Sense.Day | Sense.OnDay | Sense.To | Sense.At | Sense.Weekday) || at == 0 && line.Count == 1 || ListsWeekday(line, at);
            return line.Written(at, "cn") ? 1 : 0;
        }

        if (line.Has(at, Sense.Weekday))
        {
            if (Traps.IsOrdinal(line, at))
            {
                return 0;
            }

            var next = line.Sign(at + 1, '.') ? at + 2 : at + 1;
            if (line.Written(next, "cn"))
            {
                weekday = 6;
                return next - at + 1;
            }

            var digit = line.DigitCount(next) == 1 && !line.InLongerNumber(next, next) ? line.Digits(next)
                : line.Word(next).Figure is Figure.Digit ? line.Word(next).Digit : -1;

            // "thu nam 2022" is thử năm 2022.
            if (digit is < 2 or > 7 || (!line.Marked(next) && line.Has(next, Sense.Year) && line.DigitCount(next + 1) == 4) || line.Has(next + 1, Sense.Times)
                || (!line.Marked(at) && line.Has(next + 1, Sense.AnyUnit) && !line.Has(next + 1, Sense.Week | Sense.Day)))
            {
                return 0;
            }

            weekday = digit - 2;
            return next - at + 1;
        }

        // t2 … t7 stuck together.
        if (line.Written(at, "t") && line.Stuck(at + 1) && !line.StuckToWord(at) && line.DigitCount(at + 1) == 1 && line.Digits(at + 1) is >= 2 and <= 7 and var short2 && !line.InLongerNumber(at + 1, at + 1) && !line.Sign(at + 2, '/'))
        {
            weekday = short2 - 2;
            certain = line.Has(at - 1, Sense.PartOfDay) || ListsWeekday(line, at) || (line.Has(at - 1, Sense.Day | Sense.OnDay));
            return 2;
        }

        return 0;
    }

    // A neighbour that can only be a weekday: "t2 và cn", "t7, cn".
    private static bool ListsWeekday(Line line, int at) =>
        line.Written(at, "cn")
            ? line.Written(at - 3, "t") || line.Written(at - 2, "t")
            : line.Written(at + 3, "cn") || line.Written(at + 2, "cn");
}
