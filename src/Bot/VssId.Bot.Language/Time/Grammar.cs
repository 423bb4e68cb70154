namespace VssId.Bot.Language.Time;

/// <summary>Expressions of time: of several that begin at a word the longest is meant, of equally long ones the first in order.</summary>
internal static class Grammar
{
    private delegate int Reader(Line line, int at, out Meaning? meaning);

    private static readonly Reader[] DayReaders = [Dates.Read, LunarDates.Read, Holidays.Read, NearDays.Read, Weekdays.Read, EnglishTime.Read];
    private static readonly Reader[] UnitReaders = [Units.Relative, Months.Read, Quarters.Read, YearAlone, Units.Part, Decade];

    /// <summary>The longest expression that begins at a token.</summary>
    /// <returns>How many tokens it takes; 0 when none begins there.</returns>
    public static int Longest(Line line, int at, out Meaning? meaning)
    {
        var best = Days(line, at, out meaning);
        if (best > 0 && Clocks.Behind(line, at + best, meaning!, out var moment) is > 0 and var time)
        {
            best += time;
            meaning = moment;
        }

        Take(Ranges.Read, line, at, ref best, ref meaning);
        Take(Clocks.Read, line, at, ref best, ref meaning);
        Take(Sets.Read, line, at, ref best, ref meaning);
        Take(Lengths.Read, line, at, ref best, ref meaning);
        if (line.Has(at, Sense.English) || line.IsNumber(at) || line.FoldedAt(at) is "once" or "twice")
        {
            Take(EnglishTime.Set, line, at, ref best, ref meaning);
            Take(EnglishTime.LongOrAgo, line, at, ref best, ref meaning);
        }

        return best;
    }

    /// <summary>The longest expression of days: a day, a unit of the calendar, a part of one, or a number of units measured from today.</summary>
    public static int Days(Line line, int at, out Meaning? meaning)
    {
        var best = Day(line, at, out meaning);
        foreach (var reader in UnitReaders)
        {
            Take(reader, line, at, ref best, ref meaning);
        }

        if (Lengths.Read(line, at, out var length) is var taken && taken > best && length is Meaning.Fixed)
        {
            (best, meaning) = (taken, length);
        }

        if (line.IsNumber(at) || line.Has(at, Sense.English))
        {
            if (EnglishTime.LongOrAgo(line, at, out length) is var ago && ago > best && length is Meaning.Fixed)
            {
                (best, meaning) = (ago, length);
            }
        }

        // tháng 5 vừa rồi, 5/2 này
        if (best > 0 && meaning is Meaning.Recurring recurring && Suffixes.Read(line, at + best, recurring, weekdays: recurring.Moves, out var chosen) is > 0 and var suffix)
        {
            best += suffix;
            meaning = chosen;
        }

        return best;
    }

    /// <summary>The longest expression of a day, or of a weekday before its date.</summary>
    public static int Day(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var best = 0;
        foreach (var reader in DayReaders)
        {
            Take(reader, line, at, ref best, ref meaning);
        }

        // thứ hai ngày 5/3, hôm qua 17/3
        if (best > 0 && line.Has(at, Sense.Weekday | Sense.Sunday) && meaning is Meaning.Recurring)
        {
            var joined = line.Sign(at + best, ',') || line.Sign(at + best, '(') ? 1 : 0;
            if (Dates.Read(line, at + best + joined, out var date) is > 0 and var length)
            {
                best += joined + length;
                meaning = date;
            }
        }

        return best;
    }

    private static int YearAlone(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var length = Years.Read(line, at, out var year);
        if (length > 0)
        {
            // A bare number must be nothing else: no count, no group of a longer one.
            if (line.DigitCount(at) == 4 && (line.Has(at + 1, Sense.Counted | Sense.Thing) || line.Sign(at + 1, '%') || line.IsNumber(at + 1) || line.IsNumber(at - 1) || line.UnitAt(at + 1) is not (Unit.None or Unit.Year or Unit.Month) || InWord(line, at) || (year == 2000 && line.FoldedAt(at + 1) is "dong")))
            {
                return 0;
            }

            meaning = Meaning.Of(Calendar.Year(year));
        }

        return length;
    }

    // "abc2023" is a code, "bhxh2023" a year.
    private static bool InWord(Line line, int at) =>
        line.Stuck(at) && line.Token(at - 1).Kind is Text.TokenKind.Word && line.FoldedAt(at - 1) is not ("bhxh" or "bhyt" or "bhtn" or "tnld" or "bh" or "hs");

    // thập niên 90, thập kỷ 2010
    private static int Decade(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (!line.Has(at, Sense.Decade) || line.FoldedAt(at + 1) is not ("nien" or "ky" or "ki") || line.Digits(at + 2) is not (>= 0 and var value) || value % 10 != 0)
        {
            return 0;
        }

        var first = line.DigitCount(at + 2) == 2 ? Years.OfTwoDigits(value) : value;
        meaning = first is >= 1900 and <= 2090 ? Meaning.Of(Calendar.Years(first, 10)) : null;
        return meaning is null ? 0 : 3;
    }

    private static void Take(Reader reader, Line line, int at, ref int best, ref Meaning? meaning)
    {
        if (reader(line, at, out var found) is var length && length > best && found is not null)
        {
            (best, meaning) = (length, found);
        }
    }
}
