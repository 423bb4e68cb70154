namespace VssId.Bot.Language.Time;

/// <summary>Expressions side by side: "tháng 3 và tháng 4 năm 2022" share the year, "tháng 3, 4 và 5" the word.</summary>
internal static class Lists
{
    /// <summary>A number that goes on with a list of months or quarters.</summary>
    /// <param name="line">The message.</param>
    /// <param name="first">First token of the expression before it.</param>
    /// <param name="last">Last token of the expression before it.</param>
    /// <param name="at">The number.</param>
    /// <param name="meaning">The month or quarter.</param>
    public static int Item(Line line, int first, int last, int at, out Meaning? meaning)
    {
        meaning = null;
        if (at <= last + 1 || !Joined(line, last + 1, at - 1))
        {
            return 0;
        }

        // The head of the list says what is counted; later items have their number only.
        var head = first;
        while (head > 1 && !line.Has(head, Sense.Month | Sense.Quarter) && !line.Written(head, "t") && Joined(line, head - 1, head - 1) && line.IsNumber(head))
        {
            head -= line.IsNumber(head - 2) ? 2 : line.IsNumber(head - 3) ? 3 : head;
            head = head < 0 ? 0 : head;
        }

        head = line.IsNumber(head) && head > 0 ? head - 1 : head;
        var quarter = line.Has(head, Sense.Quarter);
        if (!quarter && !line.Has(head, Sense.Month) && !line.Written(head, "t"))
        {
            return 0;
        }

        var length = quarter ? Quarters.Number(line, at, out var value) : line.DigitCount(at) is 1 or 2 ? Months.Number(line, at, out value) : None(out value);
        if (length == 0 || value < 1 || value > (quarter ? 4 : 12) || line.Has(at + length, Sense.Counted | Sense.Times) || line.UnitAt(at + length) is not (Unit.None or Unit.Year))
        {
            return 0;
        }

        var tail = Years.Tail(line, at + length, out var year);
        meaning = tail == 0 ? (quarter ? Quarters.InAnyYear(value) : Months.InAnyYear(value))
            : Meaning.Of(quarter ? Calendar.Quarter((year * 4) + value - 1) : Calendar.Month(year, value));
        return length + tail;
    }

    /// <summary>Gives an expression without a year the one of its neighbour in a list.</summary>
    public static void ShareYears(Line line, List<Find> finds)
    {
        for (var index = finds.Count - 2; index >= 0; index--)
        {
            var (find, next) = (finds[index], finds[index + 1]);
            if (find.Meaning is Meaning.Recurring { Cycle: Cycle.Year } recurring && next.Meaning is Meaning.Fixed { Span: { Shape: Shape.Month or Shape.Units or Shape.Day } span }
                && Joined(line, find.Last + 1, next.First - 1) && Turns.NotAfter(recurring, span.First) is { } known)
            {
                finds[index] = find with { Meaning = new Meaning.Fixed(known) };
            }
        }
    }

    private static int None(out int value)
    {
        value = 0;
        return 0;
    }

    private static bool Joined(Line line, int first, int last)
    {
        if (first > last || last - first > 1)
        {
            return false;
        }

        for (var at = first; at <= last; at++)
        {
            if (!line.Sign(at, ',') && !line.Sign(at, '&') && !line.Sign(at, '+') && !line.Sign(at, '/') && !line.Has(at, Sense.And) && !line.Says(at, English.And))
            {
                return false;
            }
        }

        return true;
    }
}
