using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Numbers of units: durations (4 năm 2 tháng, một năm rưỡi), and what they measure from today (3 năm gần đây, 4 tháng trước, cách đây 2 tuần).</summary>
internal static class Lengths
{
    private static readonly Phrase[] WithinWords = Phrase.All("trong vòng", "vòng", "trong thời gian");
    private static readonly Phrase[] AwayWords = Phrase.All("cách đây", "cách nay", "cách hiện tại", "cách hôm nay", "trước đây");
    private static readonly Phrase[] AboutWords = Phrase.All("khoảng", "tầm", "hơn", "gần", "độ", "chừng", "đúng");
    private static readonly Phrase[] ByClock = Phrase.All("đồng hồ");
    private static readonly Term Birthday = new("tuổi");

    /// <summary>A number of units, with or without a direction.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var within = line.Has(at, Sense.Within) ? line.Phrase(at, WithinWords) : 0;
        var away = line.Has(at, Sense.Away | Sense.Before) ? line.Phrase(at, AwayWords) : 0;
        var start = at + within + away;
        if (within + away > 0)
        {
            start += line.Phrase(start, AboutWords);
        }

        var length = Plain(line, start, within + away > 0, out var duration, out var unit, out var vague, out var ofDay);
        if (length == 0)
        {
            return 0;
        }

        var next = start + length;
        if (away > 0)
        {
            meaning = Earlier(line, duration, unit);
            return next - at + (line.Has(next, Sense.Before) ? 1 : 0);
        }

        if (Directions.UpToNow(line, next) is > 0 and var lately)
        {
            meaning = UpToToday(line, duration, unit);
            return next + lately - at;
        }

        if (within > 0)
        {
            meaning = UpToToday(line, duration, unit);
            return next - at;
        }

        if (Directions.Ago(line, next) is > 0 and var ago)
        {
            meaning = Earlier(line, duration, unit);
            return next + ago - at;
        }

        if (vague)
        {
            // "mấy tháng" asks how many.
            meaning = Meaning.Nothing.Instance;
            return next - at + (line.Has(next, Sense.Already | Sense.More) ? 1 : 0);
        }

        if (Directions.FromNow(line, next) is > 0 and var coming)
        {
            meaning = duration.IsDated && Later(line.Today, duration, 1) is { } end ? new Meaning.Fixed(new Span(line.Today, end, Shape.Named) { Length = duration.ToString() }) : null;
            return meaning is null ? 0 : next + coming - at;
        }

        if (Directions.Ahead(line, next) is > 0 and var ahead && !(line.Has(next, Sense.After) && (line.IsNumber(next + 1) || line.Has(next + 1, Sense.AnyUnit | Sense.NewYear))))
        {
            meaning = Shifted(line, duration, unit, 1);
            return next + ahead - at;
        }

        if (ofDay || line.Is(next, Birthday))
        {
            // "8 giờ" is a time of day.
            return 0;
        }

        meaning = new Meaning.Long(duration);
        return next - at;
    }

    /// <summary>A number of units with nothing behind it.</summary>
    /// <param name="line">The message.</param>
    /// <param name="at">First token.</param>
    /// <param name="measured">Whether a word before says that a number of units follows.</param>
    /// <param name="duration">The length.</param>
    /// <param name="unit">The smallest unit.</param>
    /// <param name="vague">Whether the number is mấy.</param>
    /// <param name="ofDay">Whether its unit is giờ, which counts the hours of the day.</param>
    public static int Plain(Line line, int at, bool measured, out Duration duration, out Unit unit, out bool vague, out bool ofDay)
    {
        duration = default;
        unit = Unit.None;
        ofDay = false;
        var next = at;
        var length = One(line, next, measured, out var part, out var smallest, out vague, out ofDay);
        while (length > 0)
        {
            duration += part;
            next += length;
            unit = smallest;
            var joined = line.Has(next, Sense.And) || line.Sign(next, ',') ? 1 : 0;
            length = One(line, next + joined, measured: true, out part, out smallest, out var more, out var clock);
            if (length == 0 || smallest >= unit || more || clock || vague || (joined > 0 && line.Sign(next, ',')))
            {
                break;
            }

            next += joined;
        }

        return next - at;
    }

    /// <summary>The time from some units ago to today: the same day for years and months, whole quarters.</summary>
    public static Meaning? UpToToday(Line line, Duration duration, Unit unit)
    {
        if (unit is Unit.Quarter && duration.AllMonths > 0)
        {
            var turn = ((line.Today.Year * 12) + line.Today.Month - 1) / 3 * 3;
            return Meaning.Of(Calendar.Months(turn - duration.AllMonths, duration.AllMonths));
        }

        return !duration.IsDated ? null
            : Later(line.Today, duration, -1) is { } first ? new Meaning.Fixed(new Span(first, line.Today, Shape.Named) { Length = duration.ToString() })
            : Meaning.Nothing.Instance;
    }

    /// <summary>Some units ago: a day for days, else the whole unit.</summary>
    public static Meaning? Earlier(Line line, Duration duration, Unit unit) => Shifted(line, duration, unit, -1);

    /// <summary>Some units before or after today: a day for days, else the whole unit.</summary>
    public static Meaning? Shifted(Line line, Duration duration, Unit unit, int sign)
    {
        if (!duration.IsDated)
        {
            var seconds = duration.TotalSeconds * sign;
            var ticks = line.Now.Ticks + (seconds * TimeSpan.TicksPerSecond);
            if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
            {
                return Meaning.Nothing.Instance;
            }

            var time = new DateTime(ticks);
            return new Meaning.Moment(new Meaning.Fixed(Calendar.Day(DateOnly.FromDateTime(time))), Clock.At(time.Hour, time.Minute, time.Second, minutesSaid: true));
        }

        return Later(line.Today, duration, sign) is not { } day ? Meaning.Nothing.Instance
            : Meaning.Of(Calendar.Around(unit is Unit.Decade ? Unit.Year : unit, day, 0));
    }

    private static DateOnly? Later(DateOnly day, Duration duration, int sign) =>
        Calendar.PlusMonths(day, duration.AllMonths * sign) is { } month ? Calendar.Plus(month, duration.AllDays * sign) : null;

    private static int One(Line line, int at, bool measured, out Duration duration, out Unit unit, out bool vague, out bool ofDay)
    {
        duration = default;
        unit = Unit.None;
        vague = false;
        ofDay = false;

        // nửa năm, nửa tháng
        if (line.Has(at, Sense.Half) && line.UnitAt(at + 1) is not Unit.None and var halved && !line.Has(at + 2, Sense.Beginning | Sense.Ending))
        {
            duration = Duration.HalfOf(halved);
            unit = halved is Unit.Year ? Unit.Month : Unit.Day;
            return 2;
        }

        // năm rưỡi, tháng rưỡi
        if (line.UnitAt(at) is not Unit.None and var single && line.Has(at + 1, Sense.AndHalf) && !line.Has(at - 1, Sense.Number) && !line.IsNumber(at - 1))
        {
            duration = Duration.Of(single, 1) + Duration.HalfOf(single);
            unit = Smaller(single);
            return 2;
        }

        if (line.Has(at, Sense.Number) && !measured && Traps.IsNoNumber(line, at))
        {
            return 0;
        }

        var isDecimal = IsDecimal(line, at);
        var count = line.Digits(at);
        var number = isDecimal ? 1 : Numerals.Count(line, at, out count, out vague);
        if (number == 0)
        {
            return 0;
        }

        var next = at + number;
        var half = false;

        // 1,5 năm
        if (isDecimal)
        {
            if (line.Digits(next + 1) != 5 || line.DigitCount(next + 1) != 1)
            {
                return 0;
            }

            half = true;
            next += 2;
        }

        unit = Named(line, next, out var words);
        if (unit is Unit.None || (unit is Unit.Quarter && line.FoldedAt(next + 1) is "khach" or "vi") || IsNumberOfSomething(line, at, next, unit))
        {
            return 0;
        }

        ofDay = line.Has(next, Sense.Hour) && !line.Has(next, Sense.Hours) && line.Phrase(next + 1, ByClock) == 0;
        words += unit is Unit.Hour ? line.Phrase(next + words, ByClock) : 0;
        next += words;
        duration = Duration.Of(unit, count);
        if (half || line.Has(next, Sense.AndHalf))
        {
            duration += Duration.HalfOf(unit);
            next += half ? 0 : 1;
            unit = Smaller(unit);
        }

        return next - at;
    }

    private static bool IsDecimal(Line line, int at) =>
        line.DigitCount(at) is 1 or 2 && line.Digits(at) >= 0 && (line.Sign(at + 1, ',') || line.Sign(at + 1, '.')) && line.Stuck(at + 1) && line.Stuck(at + 2) && line.IsNumber(at + 2);

    private static Unit Named(Line line, int at, out int words)
    {
        words = 1;
        if (line.Has(at, Sense.Decade))
        {
            words = 2;
            return line.FoldedAt(at + 1) is "ky" or "nien" or "ki" ? Unit.Decade : Unit.None;
        }

        // mấy hôm nay, vài bữa trước
        if (line.Has(at, Sense.OnDay) && (line.Has(at - 1, Sense.Few) || IsCountOfDays(line, at)))
        {
            return Unit.Day;
        }

        return Years.Blocked(line, at) ? Unit.None : line.UnitAt(at);
    }

    // "3 bữa trước", "hai hôm nay"; "lần 2 hôm nay", "Nhi đồng 2 hôm nay" name a number.
    private static bool IsCountOfDays(Line line, int at) =>
        line.Has(at + 1, Sense.Before | Sense.This) && (line.DigitCount(at - 1) is 1 or 2 || line.Has(at - 1, Sense.Number))
        && (at < 2 || (!line.Has(at - 2, Sense.Times | Sense.Weekday | Sense.Place | Sense.Hospital | Sense.Person | Sense.AnyUnit) && line.FoldedAt(at - 2) is not ("dong" or "so" or "dot" or "y" or "dan"))
            && line.Token(at - 2).Kind is not TokenKind.Sign && !line.IsNumber(at - 2) && !line.Has(at - 2, Sense.Number));

    private static Unit Smaller(Unit unit) => unit switch
    {
        Unit.Decade => Unit.Year,
        Unit.Year => Unit.Month,
        Unit.Hour => Unit.Minute,
        Unit.Minute => Unit.Second,
        _ => Unit.Day,
    };

    // A number before the name of a unit that has a number of its own: "của ba tháng 5", "trung tâm năm 2022", "ba ngày 5/3"; "hai năm ngoái".
    private static bool IsNumberOfSomething(Line line, int at, int unitAt, Unit unit)
    {
        var after = unitAt + 1;
        if (line.Has(after, Sense.LastYear) || (line.Has(after, Sense.Other | Sense.Third) && unit is Unit.Year or Unit.Month))
        {
            return true;
        }

        if (unit is Unit.Year && (line.DigitCount(after) == 4 || line.Written(after + 1, "k")) && Years.Number(line, after, named: true, out _) > 0)
        {
            return true;
        }

        if (line.IsNumber(at) || line.Has(at, Sense.Few))
        {
            // "số 45 ngày 10/3/2026"
            return line.IsNumber(after) && line.Sign(after + 1, '/') && line.IsNumber(after + 2) && (unit is Unit.Day || (unit is Unit.Month && line.DigitCount(after + 2) == 4));
        }

        // The word năm or sáu before a month or day by number is no count.
        var own = unit switch
        {
            Unit.Month => line.IsNumber(after) && Months.Number(line, after, out _) > 0 && line.UnitAt(after + 1) is Unit.None or Unit.Year,
            Unit.Day => line.IsNumber(after),
            Unit.Quarter => line.IsNumber(after) || line.Has(after, Sense.Roman),
            _ => false,
        };
        return own;
    }
}
