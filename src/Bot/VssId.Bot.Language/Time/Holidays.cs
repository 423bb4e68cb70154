using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Feasts by name: quốc khánh, giỗ tổ, trung thu, giáng sinh, tết tây.</summary>
internal static class Holidays
{
    private static readonly PhraseBook<Feast> Book = new(Feasts());

    private sealed record Feast(int Month, int Day, bool Lunar, int Days);

    /// <summary>A feast, with its year where one follows.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var start = line.Has(at, Sense.Day) ? at + 1 : at;
        if (!line.Has(start, Sense.Holiday))
        {
            return 0;
        }

        var length = Book.Longest(line.Utterance, start, out var feast);
        if (length == 0)
        {
            return 0;
        }

        length += start - at;
        length += LunarDates.YearOfFeast(line, at + length, out var year);
        var (month, day, days) = (feast!.Month, feast.Day, feast.Days);
        if (feast.Lunar)
        {
            meaning = LunarDates.Day(month, day, leap: false, year);
            return length;
        }

        meaning = year is { } known ? Meaning.Of(Days(known, month, day, days)) : InAnyYear(month, day, days);
        return length;
    }

    private static Meaning.Recurring InAnyYear(int month, int day, int days) => new(Cycle.Year, year => Days(year, month, day, days));

    private static Span? Days(int year, int month, int day, int days) =>
        Calendar.Day(year, month, day) is not { } first ? null
        : days == 1 ? first
        : new Span(first.First, first.First.AddDays(days - 1), Shape.Units);

    private static IEnumerable<KeyValuePair<string, Feast>> Feasts()
    {
        foreach (var (month, day, lunar, days, names) in ((int, int, bool, int, string[])[])
        [
            (1, 1, false, 1, ["tết dương lịch", "tết dương", "tết tây", "năm mới dương lịch", "lễ tết dương lịch"]),
            (2, 27, false, 1, ["thầy thuốc việt nam", "thầy thuốc"]),
            (2, 14, false, 1, ["valentine", "lễ tình nhân", "lễ valentine"]),
            (3, 8, false, 1, ["quốc tế phụ nữ", "lễ quốc tế phụ nữ"]),
            (4, 30, false, 1, ["giải phóng miền nam", "giải phóng", "lễ giải phóng", "thống nhất đất nước"]),
            (5, 1, false, 1, ["quốc tế lao động", "lễ lao động", "lễ quốc tế lao động"]),
            (6, 1, false, 1, ["quốc tế thiếu nhi", "tết thiếu nhi"]),
            (9, 2, false, 1, ["quốc khánh", "lễ quốc khánh", "tết độc lập"]),
            (10, 20, false, 1, ["phụ nữ việt nam"]),
            (11, 20, false, 1, ["nhà giáo việt nam", "nhà giáo"]),
            (12, 24, false, 2, ["noel", "lễ noel", "nô en", "nô-en", "lễ nô en"]),
            (12, 25, false, 1, ["giáng sinh", "lễ giáng sinh"]),
            (3, 10, true, 1, ["giỗ tổ hùng vương", "giỗ tổ"]),
            (8, 15, true, 1, ["trung thu", "tết trung thu", "rằm trung thu"]),
            (5, 5, true, 1, ["tết đoan ngọ"]),
            (4, 15, true, 1, ["phật đản", "lễ phật đản"]),
            (7, 15, true, 1, ["vu lan", "lễ vu lan"]),
            (1, 15, true, 1, ["tết nguyên tiêu"]),
        ])
        {
            foreach (var name in names)
            {
                yield return KeyValuePair.Create(name, new Feast(month, day, lunar, days));
            }
        }
    }
}
