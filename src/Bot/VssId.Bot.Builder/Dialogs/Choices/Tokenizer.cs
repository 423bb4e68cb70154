using System.Globalization;
using System.Text;

namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Splits texts into words.</summary>
public static class Tokenizer
{
    /// <summary>Splits at everything that is no letter and no digit. A symbol beyond the basic plane, as an emoji, and a letter of a script without spaces are words of their own.</summary>
    public static TokenizerFunction DefaultTokenizer => Split;

    /// <summary>A word without its marks: what is typed on a keyboard without Vietnamese.</summary>
    /// <remarks>"đ" has no canonical decomposition, so it is mapped by hand.</remarks>
    internal static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter == 'đ' ? 'd' : letter);
            }
        }

        return folded.ToString();
    }

    private static List<Token> Split(string text, string? locale)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = [];
        var start = -1;
        for (var index = 0; index < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var length);
            if (StandsAlone(rune))
            {
                Close(index);
                tokens.Add(Make(text, index, index + length - 1));
            }
            else if (IsOfWord(rune))
            {
                start = start < 0 ? index : start;
            }
            else
            {
                Close(index);
            }

            index += length;
        }

        Close(text.Length);
        return tokens;

        void Close(int end)
        {
            if (start >= 0)
            {
                tokens.Add(Make(text, start, end - 1));
                start = -1;
            }
        }
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || rune.Value == '_';

    // Ideographs and kana, and everything beyond the basic plane.
    private static bool StandsAlone(Rune rune) => !rune.IsBmp || rune.Value is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF;

    private static Token Make(string text, int start, int end)
    {
        var word = text[start..(end + 1)];
        return new Token { Start = start, End = end, Text = word, Normalized = Normalize(word) };
    }

    // An unpaired surrogate cannot be composed.
    private static string Normalize(string word) => (Ascii.IsValid(word) || char.IsSurrogate(word[0]) ? word : word.Normalize(NormalizationForm.FormC)).ToLowerInvariant();
}
