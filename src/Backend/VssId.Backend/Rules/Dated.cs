using VssId.Backend.Client;

namespace VssId.Backend.Rules;

/// <summary>A value that the law sets from a month on.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="From">First month in which it counts.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Dated<T>(Month From, T Value)
{
    /// <summary>The value that counts in a month.</summary>
    /// <param name="table">The values, the oldest first; the first one stands for earlier months as well.</param>
    /// <param name="month">The month.</param>
    public static T On(IReadOnlyList<Dated<T>> table, Month month)
    {
        var value = table[0].Value;
        foreach (var row in table)
        {
            if (row.From > month)
            {
                break;
            }

            value = row.Value;
        }

        return value;
    }
}
