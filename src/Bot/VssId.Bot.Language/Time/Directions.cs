using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Words that point from today: nay, trước, ngoái, vừa rồi, sau, tới, gần đây.</summary>
internal static class Directions
{
    private static readonly Phrase[] Now = Phrase.All("hiện tại", "hiện nay", "hiện giờ", "nay", "này", "ni");
    private static readonly Phrase[] JustPast = Phrase.All("vừa rồi", "vừa qua", "mới rồi", "mới qua", "gần nhất", "mới đây", "vừa r");
    private static readonly Phrase[] NextOne = Phrase.All("kế tiếp", "tiếp theo", "kế", "tới đây", "sắp tới");
    private static readonly Phrase[] Lately = Phrase.All(
        "gần đây", "gần đây nhất", "gần nhất", "qua", "vừa qua", "vừa rồi", "mới đây", "trở lại đây", "trở lại", "trở về đây", "nay", "đổ lại", "đổ lại đây", "đổ về đây", "vừa r", "gần đay", "gan day nhat");

    private static readonly Phrase[] AgoWords = Phrase.All("trước đây", "trước", "về trước");
    private static readonly Phrase[] AheadWords = Phrase.All("nữa", "sau");
    private static readonly Phrase[] ComingWords = Phrase.All("tới", "sắp tới", "tới đây");
    private static readonly Term That = new("đó");
    private static readonly Term When = new("khi");
    private static readonly Term Here = new("đây");

    /// <summary>Words behind one unit that say which: -1 for trước, 0 for này.</summary>
    public static int OfUnit(Line line, int at, out int offset)
    {
        offset = 0;
        if (!line.Inside(at))
        {
            return 0;
        }

        if (line.Phrase(at, JustPast) is > 0 and var just)
        {
            offset = -1;
            return just;
        }

        if (line.Has(at, Sense.Before))
        {
            if (line.Has(at + 1, Sense.More))
            {
                offset = -2;
                return 2;
            }

            offset = -1;
            return line.Is(at + 1, That) || line.Is(at + 1, When) || line.DigitCount(at + 1) == 4
                || (line.Has(at + 1, Sense.Year) && Years.Read(line, at + 1, out _) > 0) ? 0 : 1;
        }

        if (line.Has(at, Sense.LastYear) || (line.Has(at, Sense.Already) && !line.Has(at, Sense.After)) || line.Has(at, Sense.Past))
        {
            offset = -1;
            return 1;
        }

        if (line.Has(at, Sense.Other) && !line.Is(at - 1, That))
        {
            offset = -2;
            return 1;
        }

        if (line.Has(at, Sense.Third))
        {
            offset = -3;
            return 1;
        }

        if (line.Phrase(at, Now) is > 0 and var now)
        {
            return now;
        }

        if (line.Has(at, Sense.After))
        {
            if (line.Has(at + 1, Sense.More))
            {
                offset = 2;
                return 2;
            }

            offset = 1;
            return line.Is(at + 1, That) || line.Is(at + 1, When) ? 0 : 1;
        }

        offset = 1;
        return line.Phrase(at, NextOne) is > 0 and var next ? next
            : line.Has(at, Sense.Coming) && IsComing(line, at) ? 1
            : 0;
    }

    /// <summary>Words behind a number of units that make it the time up to today.</summary>
    public static int UpToNow(Line line, int at) =>
        line.Inside(at) && line.Phrase(at, Lately) is > 0 and var length ? length + (line.Has(at + length, Sense.This) && line.Has(at, Sense.Past | Sense.Just) && line.Written(at + length, "nay") ? 1 : 0) : 0;

    /// <summary>Words behind a number of units that put it before today.</summary>
    public static int Ago(Line line, int at) =>
        line.Phrase(at, AgoWords) is > 0 and var length
            && !(length == 1 && (line.Is(at + 1, That) || line.Is(at + 1, When) || line.DigitCount(at + 1) == 4 || (line.Has(at + 1, Sense.Year) && Years.Read(line, at + 1, out _) > 0))) ? length : 0;

    /// <summary>Words behind a number of units that put it after today.</summary>
    public static int Ahead(Line line, int at) => line.Is(at + 1, That) || line.Is(at + 1, When) ? 0 : line.Phrase(at, AheadWords);

    /// <summary>Words behind a number of units that make it the time from today on.</summary>
    public static int FromNow(Line line, int at) =>
        line.Phrase(at, ComingWords) is > 0 and var length && IsComing(line, at) ? length : 0;

    /// <summary>"tới", unless it begins what follows ("tới nay", "tới tháng 8") or may be tôi.</summary>
    public static bool IsComing(Line line, int at)
    {
        var after = at + 1;
        if (line.Is(after, Here))
        {
            return true;
        }

        if (Ranges.Now(line, after) > 0 || Months.Follows(line, after) || Weekdays.Name(line, after, out _, out _) > 0 || line.IsNumber(after) || line.Has(after, Sense.This | Sense.AnyUnit | Sense.All | Sense.NewYear | Sense.OnDay))
        {
            return false;
        }

        // Unmarked it may be "tôi": then something is said of the speaker, seldom behind a week.
        return line.Marked(at) || (line.Has(at - 1, Sense.Week) && !line.Has(at - 2, Sense.Within | Sense.Ending | Sense.Beginning | Sense.Middle)) || !line.Inside(after) || line.Token(after).Kind is TokenKind.Sign || !line.Token(at).Folded.Equals("toi", StringComparison.Ordinal)
            || line.Token(after).Folded is "toi" or "thi" or "nha" or "nhe" or "a" or "ko" or "khong" or "k" or "nay" or "se" or "the" or "het";
    }

    /// <summary>English: last year, this year.</summary>
    public static int LastYear(Line line, int at, out int year)
    {
        year = line.Today.Year;
        if (line.Word(at + 1) is not { English: English.Unit, Digit: (int)Unit.Year })
        {
            return 0;
        }

        switch (line.Word(at).English)
        {
            case English.Last:
                year--;
                return 2;
            case English.This:
                return 2;
            case English.Next:
                year++;
                return 2;
            default:
                return 0;
        }
    }
}
