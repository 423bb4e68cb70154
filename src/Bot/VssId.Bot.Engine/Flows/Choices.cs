using System.Globalization;
using VssId.Bot.Engine.Views;

namespace VssId.Bot.Engine.Flows;

/// <summary>Choosing from a list: by key or by label, with or without accents, in any case.</summary>
public static class Choices
{
    /// <summary>The key of the answer that a text chooses.</summary>
    /// <returns>The key; <see langword="null"/> when the text chooses none.</returns>
    public static string? KeyOf(string text, IReadOnlyList<Option> items)
    {
        var typed = text.Trim().TrimEnd('.', ')').Trim();
        foreach (var item in items)
        {
            if (typed == item.Key || CultureInfo.InvariantCulture.CompareInfo.Compare(Plain(typed), Plain(item.Label), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0)
            {
                return item.Key;
            }
        }

        return null;
    }

    // "đ" has no decomposition, so it is no "d with a mark" for the comparison.
    private static string Plain(string text) => text.Replace('đ', 'd').Replace('Đ', 'D');
}
