using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>How often: hàng tháng, mỗi năm, mỗi tuần 2 lần, ba tháng một lần, thứ hai hàng tuần, ngày 5 hàng tháng.</summary>
internal static class Sets
{
    private static readonly Term Goods = new("hàng");

    /// <summary>How often something is.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (line.Has(at, Sense.Each))
        {
            return Each(line, at, out meaning);
        }

        // 2 lần mỗi tuần, 2 lần/tháng, 2 lần một năm
        if (Times(line, at) is > 0 and var times)
        {
            var next = at + times;
            if (line.Has(next, Sense.Each) && Each(line, next, out meaning) is > 0 and var each)
            {
                return times + each;
            }

            var one = line.Sign(next, '/') ? 1 : line.Has(next, Sense.Number) && line.Word(next).Digit == 1 || line.Digits(next) == 1 ? 1 : 0;
            if (one > 0 && line.UnitAt(next + 1) is Unit.Day or Unit.Week or Unit.Month or Unit.Quarter or Unit.Year && !IsNamed(line, next + 2))
            {
                meaning = new Meaning.Often(Duration.Of(line.UnitAt(next + 1), 1).ToString());
                return times + 2;
            }

            return 0;
        }

        // ba tháng một lần, 1 năm 2 lần
        if ((line.IsNumber(at) || line.Has(at, Sense.Number)) && Lengths.Plain(line, at, measured: false, out var length, out _, out var vague, out var ofDay) is > 0 and var plain && !vague && !ofDay)
        {
            if (Times(line, at + plain) is > 0 and var count)
            {
                meaning = new Meaning.Often(length.ToString());
                return plain + count;
            }

            return 0;
        }

        // thứ hai hàng tuần, ngày 5 hàng tháng
        if (line.Has(at, Sense.Weekday | Sense.Sunday | Sense.Day) || line.Written(at, "t"))
        {
            var named = Weekdays.Name(line, at, out var weekday, out _);
            if (named > 0 && line.Has(at + named, Sense.Each) && line.Has(at + named + 1, Sense.Week))
            {
                meaning = new Meaning.Often(Timex.Weekday(weekday));
                return named + 2;
            }

            var start = line.Has(at, Sense.Day) && line.Has(at + 1, Sense.EarlyDay) ? at + 2 : at + 1;
            if (line.Has(at, Sense.Day) && Numerals.Read(line, start, out var day) is > 0 and var digits && day is >= 1 and <= 31 && line.Has(start + digits, Sense.Each) && line.Has(start + digits + 1, Sense.Month) && !IsNamed(line, start + digits + 2))
            {
                meaning = new Meaning.Often($"XXXX-XX-{day:00}");
                return start + digits + 2 - at;
            }
        }

        return 0;
    }

    private static int Each(Line line, int at, out Meaning? meaning)
    {
        meaning = null;

        // ngân hàng, khách hàng, cửa hàng
        if (line.Is(at, Goods) && at > 0 && line.FoldedAt(at - 1) is "ngan" or "khach" or "cua" or "nha" or "ban" or "mua" or "don" or "xep" or "giao" or "mat" or "dat" or "gio" or "kho" or "tung")
        {
            return 0;
        }

        if (Weekdays.Name(line, at + 1, out var weekday, out _) is > 0 and var named && !line.Is(at, Goods))
        {
            meaning = new Meaning.Often(Timex.Weekday(weekday));
            return 1 + named;
        }

        var number = line.Is(at, Goods) ? 0 : Numerals.Count(line, at + 1, out _, out _);
        var unitAt = at + 1 + number;
        if (number > 0 && !line.IsNumber(at + 1) && line.Has(at + 1, Sense.Year) && line.UnitAt(unitAt) is Unit.None or Unit.Year)
        {
            // "mỗi năm": năm is the unit, not five.
            (number, unitAt) = (0, at + 1);
        }

        var count = 1;
        if (number > 0)
        {
            Numerals.Count(line, at + 1, out count, out _);
        }

        var unit = line.UnitAt(unitAt);
        if (unit is Unit.None or Unit.Second || IsNamed(line, unitAt + 1) || (line.Has(unitAt, Sense.Decade)))
        {
            return 0;
        }

        meaning = new Meaning.Often(Duration.Of(unit, count).ToString());
        return unitAt + 1 - at + Times(line, unitAt + 1);
    }

    // "hai lần", "1 lần"
    private static int Times(Line line, int at) =>
        Numerals.Read(line, at, out var count) is > 0 and var length && count is > 0 and < 100 && line.Has(at + length, Sense.Times) ? length + 1 : 0;

    // "hàng tháng 5", "mới tháng trước", "ngân hàng năm 2022": a unit with a number or place of its own.
    private static bool IsNamed(Line line, int at) =>
        Directions.OfUnit(line, at, out _) > 0 && !line.Has(at, Sense.This | Sense.Already)
        || (line.IsNumber(at) && Times(line, at) == 0)
        || (line.Has(at, Sense.Number | Sense.NamedMonth) && !line.Has(at, Sense.Year | Sense.From) && Times(line, at) == 0 && Months.Number(line, at, out _) > 0);
}
