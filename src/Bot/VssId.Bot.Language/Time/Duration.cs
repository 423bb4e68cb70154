using System.Globalization;
using System.Text;

namespace VssId.Bot.Language.Time;

/// <summary>How long.</summary>
internal readonly record struct Duration(int Years, int Months, int Weeks, int Days, int Hours, int Minutes, int Seconds)
{
    /// <summary>A number of one unit.</summary>
    public static Duration Of(Unit unit, int count) => unit switch
    {
        Unit.Decade => new(count * 10, 0, 0, 0, 0, 0, 0),
        Unit.Year => new(count, 0, 0, 0, 0, 0, 0),
        Unit.Quarter => new(0, count * 3, 0, 0, 0, 0, 0),
        Unit.Month => new(0, count, 0, 0, 0, 0, 0),
        Unit.Week => new(0, 0, count, 0, 0, 0, 0),
        Unit.Day => new(0, 0, 0, count, 0, 0, 0),
        Unit.Hour => new(0, 0, 0, 0, count, 0, 0),
        Unit.Minute => new(0, 0, 0, 0, 0, count, 0),
        _ => new(0, 0, 0, 0, 0, 0, count),
    };

    /// <summary>Half a unit: six months, fifteen days, twelve hours …</summary>
    public static Duration HalfOf(Unit unit) => unit switch
    {
        Unit.Decade => Of(Unit.Year, 5),
        Unit.Year => Of(Unit.Month, 6),
        Unit.Quarter => new(0, 1, 0, 15, 0, 0, 0),
        Unit.Month => Of(Unit.Day, 15),
        Unit.Week => new(0, 0, 0, 3, 12, 0, 0),
        Unit.Day => Of(Unit.Hour, 12),
        Unit.Hour => Of(Unit.Minute, 30),
        _ => Of(Unit.Second, 30),
    };

    public static Duration operator +(Duration left, Duration right) => new(
        left.Years + right.Years,
        left.Months + right.Months,
        left.Weeks + right.Weeks,
        left.Days + right.Days,
        left.Hours + right.Hours,
        left.Minutes + right.Minutes,
        left.Seconds + right.Seconds);

    /// <summary>Whole months in its years and months.</summary>
    public int AllMonths => (Years * 12) + Months;

    /// <summary>Whole days in its weeks and days.</summary>
    public int AllDays => (Weeks * 7) + Days;

    /// <summary>Whether it is made of days and longer units only.</summary>
    public bool IsDated => (Hours | Minutes | Seconds) == 0;

    /// <summary>Seconds, counting 365 days for a year and 30 for a month as Recognizers-Text does.</summary>
    public long TotalSeconds => ((((((Years * 365L) + (Months * 30L) + AllDays) * 24) + Hours) * 60) + Minutes) * 60 + Seconds;

    /// <summary>As TIMEX: <c>P4Y2M</c>, <c>P2W</c>, <c>PT2H30M</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Add(Years, 'Y');
        Add(Months, 'M');
        Add(Weeks, 'W');
        Add(Days, 'D');
        if (!IsDated)
        {
            text.Append('T');
            Add(Hours, 'H');
            Add(Minutes, 'M');
            Add(Seconds, 'S');
        }

        return text.Length == 1 ? "P0D" : text.ToString();

        void Add(int count, char letter)
        {
            if (count != 0)
            {
                text.Append(count.ToString(CultureInfo.InvariantCulture)).Append(letter);
            }
        }
    }
}
