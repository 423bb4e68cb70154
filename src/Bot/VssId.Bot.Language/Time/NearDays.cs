using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Days by their place from today: hôm qua, bữa kia, ngày mai, mốt, hqua.</summary>
internal static class NearDays
{
    private static readonly Term Someday = new("mốt");
    private static readonly Term LaterOn = new("sau");
    private static readonly Term Sale = new("khuyến");
    private static readonly Term Dawn = new("sớm");

    /// <summary>A day near today.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        var length = Offset(line, at, out var offset);
        meaning = length > 0 ? Meaning.Of(Calendar.Around(Unit.Day, line.Today, offset)) : null;
        return length;
    }

    private static int Offset(Line line, int at, out int offset)
    {
        offset = 0;
        if (line.Has(at, Sense.ShortDay))
        {
            offset = line.FoldedAt(at) is "hqua" ? -1 : 0;
            return 1;
        }

        if (line.Has(at, Sense.OnDay))
        {
            return Near(line, at + 1, out offset) is > 0 and var near ? 1 + near : 0;
        }

        if (line.Has(at, Sense.Day))
        {
            if (line.Has(at + 1, Sense.OnDay) && Near(line, at + 2, out offset) is > 0 and var day)
            {
                return 2 + day;
            }

            if (line.Has(at + 1, Sense.Tomorrow))
            {
                offset = 1;
                return 2;
            }

            if (line.Has(at + 1, Sense.Other) || (line.Has(at + 1, Sense.DayAfterTomorrow) && !Months.Follows(line, at + 2)))
            {
                offset = 2;
                return 2;
            }

            return 0;
        }

        if (line.Has(at, Sense.Tomorrow) && IsTomorrow(line, at))
        {
            offset = 1;
            return 1;
        }

        if (line.Has(at, Sense.DayAfterTomorrow) && line.Marked(at) && !line.Has(at - 1, Sense.Tomorrow | Sense.Number) && line.FoldedAt(at + 1) is not "thoi")
        {
            offset = 2;
            return 1;
        }

        return 0;
    }

    private static int Near(Line line, int at, out int offset)
    {
        offset = 0;
        if (line.Has(at, Sense.This))
        {
            return 1;
        }

        if (line.Has(at, Sense.Past))
        {
            offset = -1;
            return 1;
        }

        if (line.Has(at, Sense.Other))
        {
            offset = -2;
            return 1;
        }

        if (line.Has(at, Sense.Third))
        {
            offset = -3;
            return 1;
        }

        return 0;
    }

    // Mai is a name as well (Bạch Mai, chị Mai), and a part of khuyến mãi, mãi mãi, mai sau, mai mốt.
    private static bool IsTomorrow(Line line, int at) =>
        !line.Is(at + 1, Someday) && !line.Is(at + 1, LaterOn) && !line.Has(at + 1, Sense.Other) && !line.Has(at + 1, Sense.Tomorrow) && !line.Has(at - 1, Sense.Tomorrow)
        && !line.Is(at - 1, Sale) && !line.Is(at - 1, Dawn)
        && !line.Has(at - 1, Sense.Person | Sense.Hospital | Sense.This)
        && !(line.Capital(at) && at > 0 && line.Token(at - 1).Kind is TokenKind.Word)
        && !(line.Capital(at) && line.Capital(at + 1))
        && line.FoldedAt(at - 1) is not ("bach" or "hoang" or "thi" or "hong" or "phuong" or "ngoc" or "quynh" or "thanh" or "tuyet" or "xuan" or "thuong" or "co" or "chi" or "em" or "ten" or "nha" or "ban" or "mia" or "hoa" or "cay" or "thuoc" or "khuyen")
        && line.FoldedAt(at + 1) is not ("linh" or "thi" or "anh" or "dich" or "hoa" or "phuong" or "chi" or "tang" or "moi");
}
