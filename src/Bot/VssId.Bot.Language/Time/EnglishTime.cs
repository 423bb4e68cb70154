namespace VssId.Bot.Language.Time;

/// <summary>English expressions that citizens mix in: last year, in 2025, May 2024, 3 years ago, last 6 months, second half of 2023.</summary>
internal static class EnglishTime
{
    /// <summary>An English expression of days.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (line.Says(at, English.In) || line.Says(at, English.Within))
        {
            return In(line, at, out meaning);
        }

        var the = line.Says(at, English.The) ? 1 : 0;
        var start = at + the;
        if (the > 0 && line.FoldedAt(start) is "day" && line.Word(start + 1).English is English.Before or English.After && line.Word(start + 2).English is English.Yesterday or English.Tomorrow)
        {
            meaning = Meaning.Of(Calendar.Around(Unit.Day, line.Today, line.Says(start + 1, English.Before) ? -2 : 2));
            return 4;
        }

        var length = Short(line, start, out meaning);
        return length > 0 ? length + the : 0;
    }

    /// <summary>Every month, monthly, twice a year.</summary>
    public static int Set(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (line.Says(at, English.Often))
        {
            meaning = new Meaning.Often(Duration.Of((Unit)line.Word(at).Digit, 1).ToString());
            return 1;
        }

        if (line.Says(at, English.Every))
        {
            var number = Number(line, at + 1, out var count);
            if (line.Says(at + 1 + number, English.Unit))
            {
                meaning = new Meaning.Often(Duration.Of((Unit)line.Word(at + 1 + number).Digit, number > 0 ? count : 1).ToString());
                return 2 + number;
            }

            if (line.Says(at + 1, English.Weekday))
            {
                meaning = new Meaning.Often(Timex.Weekday(line.Word(at + 1).Digit));
                return 2;
            }
        }

        if ((line.Written(at, "once") || line.Written(at, "twice")) && (line.Written(at + 1, "a") || line.Says(at + 1, English.Every)) && line.Says(at + 2, English.Unit))
        {
            meaning = new Meaning.Often(Duration.Of((Unit)line.Word(at + 2).Digit, 1).ToString());
            return 3;
        }

        return 0;
    }

    /// <summary>A number of units: three years, a year and 2 months.</summary>
    public static int Long(Line line, int at, out Duration duration, out Unit unit)
    {
        duration = default;
        unit = Unit.None;
        var next = at;
        while (Number(line, next, out var count) is > 0 and var number && line.Says(next + number, English.Unit) && (unit is Unit.None || (Unit)line.Word(next + number).Digit < unit))
        {
            unit = (Unit)line.Word(next + number).Digit;
            duration += Duration.Of(unit, count);
            next += number + 1;
            if (!(line.Says(next, English.And) || line.Sign(next, ',')) || Number(line, next + 1, out _) is not (> 0 and var more) || !line.Says(next + 1 + more, English.Unit) || (Unit)line.Word(next + 1 + more).Digit >= unit)
            {
                continue;
            }

            next++;
        }

        if (next == at && line.Says(at, English.Half) && Number(line, at + 1, out _) is > 0 and var one && line.Says(at + 1 + one, English.Unit))
        {
            unit = (Unit)line.Word(at + 1 + one).Digit;
            duration = Duration.HalfOf(unit);
            unit = unit is Unit.Year ? Unit.Month : Unit.Day;
            return 2 + one;
        }

        return next - at;
    }

    /// <summary>A number of units, or one ago.</summary>
    public static int LongOrAgo(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (Long(line, at, out var duration, out var unit) is not (> 0 and var length))
        {
            return 0;
        }

        if (line.Says(at + length, English.Ago))
        {
            meaning = Lengths.Earlier(line, duration, unit);
            return length + 1;
        }

        // "a second" and "một second" are mostly no lengths.
        if (unit is Unit.Second && !line.IsNumber(at))
        {
            return 0;
        }

        meaning = new Meaning.Long(duration);
        return length;
    }

    private static int In(Line line, int at, out Meaning? meaning)
    {
        var number = Years.Number(line, at + 1, named: false, out var year);
        if (number > 0 && line.Says(at, English.In))
        {
            meaning = Meaning.Of(Calendar.Year(year));
            return 1 + number;
        }

        var length = Read(line, at + 1, out meaning);
        if (length == 0 && line.Written(at + 1, "q"))
        {
            length = Quarters.Read(line, at + 1, out meaning);
        }

        if (length == 0 && line.Says(at, English.Within) && Long(line, at + 1, out var duration, out var unit) is > 0 and var plain)
        {
            meaning = Lengths.UpToToday(line, duration, unit);
            length = plain;
        }

        return length > 0 && !(line.Says(at, English.In) && meaning is Meaning.Fixed { Span.Shape: Shape.Day }) ? length + 1 : 0;
    }

    private static int Short(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        switch (line.Word(at).English)
        {
            case English.Today:
                meaning = new Meaning.Fixed(Calendar.Day(line.Today));
                return 1;
            case English.Yesterday:
                meaning = Meaning.Of(Calendar.Around(Unit.Day, line.Today, -1));
                return 1;
            case English.Tomorrow:
                meaning = Meaning.Of(Calendar.Around(Unit.Day, line.Today, 1));
                return 1;
            case English.Last or English.This or English.Next:
                return Pointed(line, at, out meaning);
            case English.Weekday:
                meaning = Weekdays.InAnyWeek(line.Word(at).Digit);
                return 1;
            case English.Early or English.Middle or English.Late:
                return ThirdOf(line, at, out meaning);
            case English.Half or English.Ordinal when Part(line, at, out meaning) is > 0 and var part:
                return part;
        }

        return MonthOrDay(line, at, out meaning);
    }

    // last year, this month, next quarter, last 6 months, last Monday, last May
    private static int Pointed(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var offset = line.Word(at).English switch { English.Last => -1, English.Next => 1, _ => 0 };
        var next = line.Word(at + 1);
        if (next.English is English.Unit && (Unit)next.Digit >= Unit.Day)
        {
            var unit = (Unit)next.Digit;
            meaning = unit is Unit.Day && offset != 0 ? null : Meaning.Of(Calendar.Around(unit, line.Today, offset));
            return meaning is null ? 0 : 2;
        }

        if (next.English is English.Weekday or English.Month && (next.English is not English.Month || next.Digit is not 5 || line.Capital(at + 1) || !line.Inside(at + 2)))
        {
            var value = next.Digit;
            var every = next.English is English.Weekday
                ? Weekdays.InAnyWeek(value)
                : Months.InAnyYear(value);
            meaning = Meaning.Of(offset switch
            {
                -1 => Turns.LastBefore(every, line.Today),
                1 => Turns.FirstAfter(every, line.Today),
                _ => every.Turn(Calendar.TurnOf(every.Cycle, line.Today)),
            });
            return 2;
        }

        if (next.English is English.Unit or English.None or English.Number && offset != 0 && Long(line, at + 1, out var duration, out var smallest) is > 0 and var length)
        {
            meaning = offset < 0 ? Lengths.UpToToday(line, duration, smallest)
                : Calendar.PlusMonths(line.Today, duration.AllMonths) is { } month && Calendar.Plus(month, duration.AllDays) is { } end && duration.IsDated
                    ? new Meaning.Fixed(new Span(line.Today, end, Shape.Named) { Length = duration.ToString() })
                    : null;
            return meaning is null ? 0 : length + 1;
        }

        return 0;
    }

    // early 2022, mid-2022, end of last year, beginning of May
    private static int ThirdOf(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var next = at + 1;
        next += line.Dash(next) ? 1 : 0;
        next += line.Says(next, English.Of) ? 1 : 0;
        var third = line.Word(at).English switch { English.Early => Third.First, English.Middle => Third.Middle, _ => Third.Last };
        var length = Container(line, next, out var whole);
        meaning = length > 0 ? Units.ThirdIn(whole!, third) : null;
        return meaning is null ? 0 : next + length - at;
    }

    // first half of 2022, second quarter of last year, first 6 months of 2024, Q2
    private static int Part(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (!line.Says(at, English.Ordinal) && !(line.Says(at, English.Last) && line.Says(at + 1, English.Number)))
        {
            return 0;
        }

        var ordinal = line.Word(at).Digit;
        if (line.Says(at + 1, English.Half) && ordinal is 1 or 2 && line.Says(at + 2, English.Of) && Container(line, at + 3, out var year) is > 0 and var half)
        {
            meaning = Units.HalfIn(year!, ordinal == 1);
            return meaning is null ? 0 : 3 + half;
        }

        if (line.Word(at + 1) is { English: English.Unit, Digit: (int)Unit.Quarter })
        {
            if (line.Says(at + 2, English.Of) && Container(line, at + 3, out year) is > 0 and var rest)
            {
                meaning = QuarterIn(year!, ordinal);
                return meaning is null ? 0 : 3 + rest;
            }

            meaning = Quarters.InAnyYear(ordinal);
            return 2;
        }

        var number = Number(line, at + 1, out var count);
        if (ordinal == 1 && number > 0 && line.Says(at + 1 + number, English.Unit) && line.Says(at + 2 + number, English.Of) && Container(line, at + 3 + number, out year) is > 0 and var part)
        {
            var unit = (Unit)line.Word(at + 1 + number).Digit;
            meaning = Units.PartIn(year!, unit, count, first: true);
            return meaning is null ? 0 : 3 + number + part;
        }

        return 0;
    }

    private static Meaning? QuarterIn(Meaning year, int quarter) =>
        Units.Map(year, span => span.Shape is Shape.Year ? Calendar.Quarter((span.First.Year * 4) + quarter - 1) : null);

    private static int Container(Line line, int at, out Meaning? meaning)
    {
        var the = line.Says(at, English.The) ? 1 : 0;
        if (Years.Number(line, at + the, named: false, out var year) is > 0 and var number)
        {
            meaning = Meaning.Of(Calendar.Year(year));
            return the + number;
        }

        var length = line.Word(at + the).English switch
        {
            English.Last or English.This or English.Next => Pointed(line, at + the, out meaning),
            English.Month or English.ShortMonth => MonthOrDay(line, at + the, out meaning),
            _ => None(out meaning),
        };
        if (length == 0 && the > 0 && line.Word(at + 1) is { English: English.Unit, Digit: (int)Unit.Year })
        {
            meaning = new Meaning.Recurring(Cycle.Year, Calendar.Year);
            length = 1;
        }

        return length > 0 ? the + length : 0;
    }

    private static int None(out Meaning? meaning)
    {
        meaning = null;
        return 0;
    }

    // May 2024, 5 May 2024, May 5th, 2024, 5th of May, May
    private static int MonthOrDay(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var day = 0;
        var next = at;
        if (line.DigitCount(at) is 1 or 2)
        {
            day = line.Digits(at);
            next = at + 1;
            next += Suffix(line, next);
            next += line.Says(next, English.Of) ? 1 : 0;
        }

        var word = line.Word(next);
        if (word.English is not (English.Month or English.ShortMonth))
        {
            return 0;
        }

        var month = word.Digit;
        next++;
        next += line.Sign(next, '.') && word.English is English.ShortMonth ? 1 : 0;
        if (day == 0 && line.DigitCount(next) is 1 or 2 && line.Digits(next) is >= 1 and <= 31 and var behind && !line.InLongerNumber(next, next) | Suffix(line, next + 1) > 0)
        {
            day = behind;
            next++;
            next += Suffix(line, next);
        }

        var comma = line.Sign(next, ',') || line.Says(next, English.Of) ? 1 : 0;
        var years = Years.Number(line, next + comma, named: false, out var year);
        if (years == 0)
        {
            years = Directions.LastYear(line, next + comma, out year);
        }

        if (years > 0)
        {
            meaning = Meaning.Of(day > 0 ? Calendar.Day(year, month, day) : Calendar.Month(year, month));
            return next + comma + years - at;
        }

        if (day > 0)
        {
            meaning = Dates.InAnyYear(month, day);
            return next - at;
        }

        // "may" and "mar" alone are other words, unless a preposition or a capital says so.
        if (word.English is English.ShortMonth || (month == 5 && !(line.Word(at - 1).English is English.In or English.Since or English.From or English.To or English.Before or English.After or English.Of) && !(line.Capital(at) && at > 0))
            || (month == 3 && !line.Capital(at) && line.Word(at - 1).English is English.None))
        {
            return 0;
        }

        meaning = Months.InAnyYear(month);
        return next - at;
    }

    private static int Suffix(Line line, int at) =>
        line.Stuck(at) && (line.Written(at, "st") || line.Written(at, "nd") || line.Written(at, "rd") || line.Written(at, "th")) ? 1 : 0;

    // 3, three, a, a few, a couple of
    private static int Number(Line line, int at, out int count)
    {
        count = line.Digits(at);
        if (count > 0 && line.DigitCount(at) <= 3)
        {
            return 1;
        }

        if (!line.Says(at, English.Number))
        {
            return 0;
        }

        count = line.Word(at).Digit;
        if (line.FoldedAt(at) is "a" && line.Says(at + 1, English.Number))
        {
            count = line.Word(at + 1).Digit;
            return line.Says(at + 2, English.Of) ? 3 : 2;
        }

        return line.FoldedAt(at) is "couple" && line.Says(at + 1, English.Of) ? 2 : 1;
    }
}
