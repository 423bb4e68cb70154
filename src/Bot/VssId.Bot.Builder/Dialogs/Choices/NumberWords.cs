using System.Collections.Frozen;
using System.Globalization;

namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Small numbers in words, in English and Vietnamese. Numbers in figures are understood in every language.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Cardinals = Both(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]);

    private static readonly FrozenDictionary<string, int> Ordinals = Both(
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        ["", "nhất", "nhì", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"],
        ("hai", 2),
        ("bốn", 4));

    /// <summary>The number a word says.</summary>
    public static int? Cardinal(Token token) =>
        int.TryParse(token.Normalized, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure
        : Cardinals.TryGetValue(token.Normalized, out var number) ? number
        : null;

    /// <summary>The place a word says: "second", "2nd"; in Vietnamese behind "thứ", or "đầu tiên" and "cuối cùng".</summary>
    /// <returns>The place from 1; -1 for the last; null when it says none.</returns>
    public static int? Ordinal(IReadOnlyList<Token> tokens, int index)
    {
        var word = tokens[index].Normalized;
        var next = index + 1 < tokens.Count ? tokens[index + 1].Normalized : "";
        switch (word)
        {
            case "last":
            case "cuối" or "cuoi" when next is "cùng" or "cung":
                return -1;
            case "đầu" or "dau" when next is "tiên" or "tien":
                return 1;
        }

        if (word is "thứ" or "thu")
        {
            return Ordinals.TryGetValue(next, out var place) && !IsEnglish(next) ? place : null;
        }

        if (IsEnglish(word) && Ordinals.TryGetValue(word, out var english))
        {
            return english;
        }

        return word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : null;
    }

    private static bool IsEnglish(string word) => word is "first" or "second" or "third" || word.EndsWith("th", StringComparison.Ordinal);

    // Vietnamese words are known without their marks too, where that makes no other number.
    private static FrozenDictionary<string, int> Both(string[] english, string[] vietnamese, params (string Word, int Number)[] more)
    {
        Dictionary<string, int> all = new(StringComparer.Ordinal);
        foreach (var (word, number) in english.Index().Concat(vietnamese.Index()).Select(entry => (entry.Item, entry.Index)).Concat(more))
        {
            all.TryAdd(word, number);
            all.TryAdd(Tokenizer.Fold(word), number);
        }

        all.Remove("");
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
