using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Times of day, alone and with their day: 8h30, 14:00 ngày 5/3, sáng nay, chiều thứ 2, từ 7h đến 11h30.</summary>
internal static class Clocks
{
    private static readonly Clock[] Parts = [Clock.Morning, Clock.Noon, Clock.Afternoon, Clock.Evening, Clock.Night];
    private static readonly Term Sitting = new("buổi");
    private static readonly Term[] Early = [new("sớm"), new("muộn")];
    private static readonly Term Exactly = new("đúng");

    /// <summary>A time or part of the day, with the day before or behind it.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var length = Span(line, at, out var clock);
        if (length == 0)
        {
            length = Part(line, at, out clock, out meaning);
            if (length == 0 || meaning is not null)
            {
                return length;
            }
        }

        var next = at + length;
        var joined = line.Sign(next, ',') || line.Has(next, Sense.At) || line.Is(next, OfWord) ? 1 : 0;
        if (DayAt(line, next + joined, out var day) is > 0 and var days && !(clock!.End is null && line.Has(next, Sense.And)))
        {
            meaning = new Meaning.Moment(day!, clock with { EitherHalf = false });
            return length + joined + days;
        }

        // 10h sáng nay
        if (line.Has(next - 1, Sense.PartOfDay) && Near(line, next) is { } offset)
        {
            meaning = Calendar.Around(Unit.Day, line.Today, offset) is { } near ? new Meaning.Moment(new Meaning.Fixed(near), clock! with { EitherHalf = false }) : Meaning.Nothing.Instance;
            return length + 1;
        }

        // "sáng" alone is no time: it may be anything bright.
        if (clock!.End is not null && clock.Timex[0] == 'T' && !line.Is(at, Sitting))
        {
            return 0;
        }

        meaning = new Meaning.OfDay(clock);
        return length;
    }

    /// <summary>A day with a time behind it: "ngày 5/3 lúc 14:00", "mai 8h", "thứ 2 buổi sáng".</summary>
    /// <param name="line">The message.</param>
    /// <param name="at">First token behind the day.</param>
    /// <param name="day">The day.</param>
    /// <param name="meaning">Both.</param>
    public static int Behind(Line line, int at, Meaning day, out Meaning? meaning)
    {
        meaning = null;
        if (!IsDay(day))
        {
            return 0;
        }

        var joined = line.Sign(at, ',') || line.Has(at, Sense.At) || line.Says(at, English.At) || (line.Written(at, "t") && line.Stuck(at) && line.Stuck(at + 1)) ? 1 : 0;
        joined += joined > 0 && line.Sign(at, ',') && line.Has(at + 1, Sense.At) ? 1 : 0;
        var length = Span(line, at + joined, out var clock);
        if (length == 0 && line.Is(at + joined, Sitting))
        {
            length = Part(line, at + joined, out clock, out var whole);
            length = whole is null ? length : 0;
        }
        else if (length == 0 && line.Says(at, English.PartOfDay))
        {
            clock = Parts[line.Word(at).Digit];
            length = 1;
            joined = 0;
        }

        if (length == 0)
        {
            return 0;
        }

        meaning = new Meaning.Moment(day, clock! with { EitherHalf = false });
        return joined + length;
    }

    /// <summary>From one time of day to another, or one time.</summary>
    public static int Span(Line line, int at, out Clock? clock)
    {
        clock = null;
        var from = line.Has(at, Sense.From) && !line.Has(at, Sense.Number) || (line.Has(at, Sense.From) && !line.Marked(at)) || line.Says(at, English.From) ? 1 : 0;
        var length = Time(line, at + from, bare: false, out var start);
        var bare = length == 0 && from > 0;
        if (bare)
        {
            length = Time(line, at + from, bare: true, out start);
        }

        if (length == 0)
        {
            return 0;
        }

        var next = at + from + length;
        var to = line.Dash(next) || line.Has(next, Sense.To) || line.Says(next, English.To) ? 1 : 0;
        if (to > 0 && Time(line, next + to, bare: !bare && from > 0, out var end) is > 0 and var rest)
        {
            if (end!.Start >= 12 * 3600 && start!.EitherHalf && start.InAfternoon().Start < end.Start && start.Start < 6 * 3600)
            {
                start = start.InAfternoon();
            }

            if (end.EitherHalf && end.Start <= start!.Start)
            {
                end = end.InAfternoon();
            }

            clock = Clock.Between(start!, end);
            if (clock is not null)
            {
                return from + length + to + rest;
            }
        }

        clock = start;
        return from > 0 ? 0 : length;
    }

    /// <summary>One time of day.</summary>
    /// <param name="line">The message.</param>
    /// <param name="at">First token.</param>
    /// <param name="bare">Whether the hour may stand without a word: "từ 7 đến 11h".</param>
    /// <param name="clock">The time.</param>
    public static int Time(Line line, int at, bool bare, out Clock? clock)
    {
        clock = null;
        var start = line.Is(at, Exactly) ? at + 1 : at;
        var length = Numerals.Read(line, start, out var hour);
        if (length == 0 || line.DigitCount(start) > 2 || hour > 23 || (line.IsNumber(start) && line.InLongerNumber(start, start) && !line.Written(start + 1, "h") && !line.Written(start + 1, "g") && !line.Sign(start + 1, ':') && !Half(line, start + 1, out _)))
        {
            return 0;
        }

        var next = start + length;
        var minute = 0;
        var second = 0;
        var said = false;
        var minutesSaid = false;
        if (line.Sign(next, ':') && line.IsNumber(start) && line.Stuck(next) && line.Stuck(next + 1) && line.DigitCount(next + 1) == 2 && line.Digits(next + 1) is >= 0 and <= 59 and var minutes)
        {
            (minute, said, minutesSaid) = (minutes, true, true);
            next += 2;
            if (line.Sign(next, ':') && line.Stuck(next + 1) && line.DigitCount(next + 1) == 2 && line.Digits(next + 1) is >= 0 and <= 59 and var seconds)
            {
                second = seconds;
                next += 2;
            }

            if (line.InLongerNumber(next - 1, next - 1) && !Half(line, next, out _) && line.Stuck(next) && !line.Dash(next))
            {
                return 0;
            }
        }
        else if ((line.Has(next, Sense.Hour) || (line.Written(next, "g") && line.Stuck(next))) && !(line.FoldedAt(start) is "bay" && !line.Marked(start) && !line.Marked(next)))
        {
            said = true;
            next++;
            if (line.Has(next, Sense.AndHalf))
            {
                minute = 30;
                next++;
            }
            else
            {
                var less = line.Has(next, Sense.Less) ? 1 : 0;
                var more = Numerals.Read(line, next + less, out var value);
                if (more > 0 && line.DigitCount(next) <= 2 && value is >= 0 and <= 59 && !line.Has(next + less, Sense.Year) && !OfDate(line, next + less + more) && (line.Stuck(next) || less > 0 || line.Has(next + less + more, Sense.Minute) || value % 5 == 0))
                {
                    (minute, minutesSaid) = (value, true);
                    next += less + more;
                    next += line.Has(next, Sense.Minute) || (line.Written(next, "p") && line.Stuck(next)) ? 1 : 0;
                    if (less > 0 && minute > 0)
                    {
                        minute = 60 - minute;
                        hour = hour == 0 ? 23 : hour - 1;
                    }
                }
            }
        }

        var either = true;
        if (Half(line, next, out var afternoon) && hour is >= 1 and <= 12)
        {
            hour = afternoon ? (hour == 12 ? 12 : hour + 12) : hour == 12 ? 0 : hour;
            (said, either) = (true, false);
            next++;
        }
        else if (said || bare)
        {
            next += InPart(line, next, ref hour, ref either);
        }

        if (!said && !bare)
        {
            return 0;
        }

        clock = Clock.At(hour, minute, second, minutesSaid && minute == 0) with { EitherHalf = either && hour is >= 1 and < 12 };
        return next - at;
    }

    private static readonly Term OfWord = new("của");

    // The number of minutes would be a day: "8 giờ 5/3".
    private static bool OfDate(Line line, int at) =>
        (line.Sign(at, '/') && line.IsNumber(at + 1)) || line.Has(at, Sense.Month) || (line.Dash(at) && line.Stuck(at) && line.IsNumber(at + 1) && !line.Has(at + 2, Sense.Hour));

    private static bool Half(Line line, int at, out bool afternoon)
    {
        afternoon = line.Written(at, "pm");
        return afternoon || line.Written(at, "am");
    }

    private static int InPart(Line line, int at, ref int hour, ref bool either)
    {
        var sitting = line.Is(at, Sitting) ? 1 : 0;
        if (!line.Has(at + sitting, Sense.PartOfDay) || !MayBePart(line, at + sitting))
        {
            return 0;
        }

        var part = line.Word(at + sitting).Digit;
        either = false;
        hour = part switch
        {
            0 => hour == 12 ? 0 : hour,
            1 => hour is >= 1 and <= 4 ? hour + 12 : hour,
            2 or 3 => hour is >= 1 and < 12 ? hour + 12 : hour,
            _ => hour == 12 ? 0 : hour is >= 6 and < 12 ? hour + 12 : hour,
        };
        return 1 + sitting;
    }

    // Unmarked "toi" is tôi unless a word of time follows; "sang năm", "sang tháng" is the next one.
    private static bool MayBePart(Line line, int at)
    {
        if (line.Marked(at))
        {
            return true;
        }

        if (line.FoldedAt(at) is "sang")
        {
            return line.Has(at, Sense.PartOfDay) && !(line.UnitAt(at + 1) is Unit.Year or Unit.Month or Unit.Week or Unit.Quarter);
        }

        return line.FoldedAt(at) is not "toi"
            || !line.Inside(at + 1) || line.Token(at + 1).Kind is TokenKind.Sign
            || line.Has(at + 1, Sense.This | Sense.Tomorrow | Sense.Onto)
            || (line.Has(at + 1, Sense.Past) && line.FoldedAt(at + 2) is not ("benh" or "bv" or "vien" or "phong" or "day" or "do" or "co" or "cho" or "nha"));
    }

    // sáng, buổi sáng, sáng nay, tối qua, sáng mai; the day behind a part of it is read by the caller.
    private static int Part(Line line, int at, out Clock? clock, out Meaning? meaning)
    {
        clock = null;
        meaning = null;
        var sitting = line.Is(at, Sitting) ? 1 : 0;
        if (line.Says(at, English.This) && line.Says(at + 1, English.PartOfDay))
        {
            clock = Parts[line.Word(at + 1).Digit];
            meaning = new Meaning.Moment(new Meaning.Fixed(Calendar.Day(line.Today)), clock);
            return 2;
        }

        if (line.Says(at, English.Last) && line.Written(at + 1, "night"))
        {
            clock = Clock.Night;
            meaning = Calendar.Around(Unit.Day, line.Today, -1) is { } yesterday ? new Meaning.Moment(new Meaning.Fixed(yesterday), clock) : Meaning.Nothing.Instance;
            return 2;
        }

        if (!line.Has(at + sitting, Sense.PartOfDay) || !MayBePart(line, at + sitting))
        {
            return 0;
        }

        clock = Parts[line.Word(at + sitting).Digit];
        var next = at + sitting + 1;
        next += line.Is(next, Early[0]) || line.Is(next, Early[1]) ? 1 : 0;
        if (Near(line, next) is { } days)
        {
            meaning = Calendar.Around(Unit.Day, line.Today, days) is { } day ? new Meaning.Moment(new Meaning.Fixed(day), clock) : Meaning.Nothing.Instance;
            return next + 1 - at;
        }

        return next - at;
    }

    // nay, qua, mai, mốt, kia behind a part of the day
    private static int? Near(Line line, int at) =>
        line.Has(at, Sense.This) ? 0
        : line.Has(at, Sense.Past) ? -1
        : line.Has(at, Sense.Tomorrow) && line.FoldedAt(at + 1) is not "mot" ? 1
        : line.Has(at, Sense.DayAfterTomorrow) && line.Marked(at) ? 2
        : line.Has(at, Sense.Other) ? -2
        : null;

    private static int DayAt(Line line, int at, out Meaning? day)
    {
        if (!line.Inside(at))
        {
            day = null;
            return 0;
        }

        var length = Grammar.Day(line, at, out day);
        return length > 0 && IsDay(day!) ? length : 0;
    }

    private static bool IsDay(Meaning day) => day switch
    {
        Meaning.Fixed known => known.Span.Shape is Shape.Day,
        Meaning.Recurring recurring => Turns.LatestBegun(recurring, new DateOnly(2024, 12, 31), out _) is { Shape: Shape.Day },
        _ => false,
    };
}
