using System.Globalization;
using System.Text.Json.Serialization;

namespace VssId.Backend.Client;

/// <summary>A calendar month. Written <c>2024-03</c>.</summary>
[JsonConverter(typeof(MonthConverter))]
public readonly record struct Month : IComparable<Month>, IParsable<Month>, IFormattable
{
    private const int MonthsOfYear = 12;
    private const string Form = "yyyy-MM";

    /// <summary>A month of a year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="number">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Month(int year, int number)
    {
        _ = new DateOnly(year, number, 1);
        Ordinal = (year * MonthsOfYear) + number - 1;
    }

    private Month(int ordinal) => Ordinal = ordinal;

    /// <summary>Months since the beginning of year 0: what databases keep, and the difference of two is the number of months between them.</summary>
    public int Ordinal { get; }

    /// <summary>The year.</summary>
    public int Year => Ordinal / MonthsOfYear;

    /// <summary>The number of the month, 1 to 12.</summary>
    public int Number => (Ordinal % MonthsOfYear) + 1;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The month in which a day is.</summary>
    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month of an <see cref="Ordinal"/>.</summary>
    public static Month OfOrdinal(int ordinal) => new(ordinal);

    /// <summary>So many months later; earlier when negative.</summary>
    public Month Plus(int months) => new(Ordinal + months);

    /// <inheritdoc/>
    public static Month Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var month) ? month : throw new FormatException("A month is written as 2024-03.");

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out Month result)
    {
        var isMonth = DateOnly.TryParseExact(s, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        result = isMonth ? Of(day) : default;
        return isMonth;
    }

    /// <inheritdoc/>
    public int CompareTo(Month other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>Earlier.</summary>
    public static bool operator <(Month left, Month right) => left.Ordinal < right.Ordinal;

    /// <summary>Later.</summary>
    public static bool operator >(Month left, Month right) => left.Ordinal > right.Ordinal;

    /// <summary>Not later.</summary>
    public static bool operator <=(Month left, Month right) => left.Ordinal <= right.Ordinal;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(Month left, Month right) => left.Ordinal >= right.Ordinal;

    /// <summary>As <see cref="ToString()"/>, whatever the format: in an address a month is one value, not its parts.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public override string ToString() => FirstDay.ToString(Form, CultureInfo.InvariantCulture);
}
