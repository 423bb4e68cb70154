using System.Buffers;
using System.Globalization;
using System.Text;

namespace VssId.Bot.Language.Text;

/// <summary>Vietnamese text in one form, however it was typed.</summary>
public static class VietnameseText
{
    private const int StackLimit = 256;

    // Plain letter of every accented Latin letter up to U+024F and in U+1E00 … U+1EFF; the character itself where there is none.
    private static readonly char[] LatinPlain = PlainLetters('\u0080', '\u024F');
    private static readonly char[] AdditionalPlain = PlainLetters('\u1E00', '\u1EFF');

    /// <summary>Folds a text: lower case, no marks, <c>đ</c> as <c>d</c>, plain digits, single blanks, nothing invisible.</summary>
    /// <returns>The folded text without blanks around it; never longer than the text.</returns>
    /// <remarks><c>đ</c> has no canonical decomposition, so it is mapped by hand, as is <c>ð</c> (U+00F0), which some keyboards type for it.</remarks>
    public static string Fold(ReadOnlySpan<char> text)
    {
        char[]? rented = null;
        var buffer = text.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        var folded = buffer[..Fold(text, buffer)].ToString();
        if (rented is not null)
        {
            // What people type is personal: nothing of it is left in a shared buffer.
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }

        return folded;
    }

    /// <summary>Folds a text into a buffer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least as long as the text.</param>
    /// <returns>Number of characters written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        var length = 0;
        var blank = false;
        foreach (var character in text)
        {
            var folded = FoldCharacter(character);
            if (folded == '\0')
            {
                continue;
            }

            if (folded == ' ')
            {
                blank = length > 0;
                continue;
            }

            if (blank)
            {
                destination[length++] = ' ';
                blank = false;
            }

            destination[length++] = folded;
        }

        return length;
    }

    /// <summary>Tidies a text for keeping: NFC, single blanks, nothing invisible, <c>đ</c> for <c>ð</c>. Marks and case stay.</summary>
    public static string Tidy(string text)
    {
        var builder = new StringBuilder(text.Length);
        var blank = false;
        foreach (var character in text)
        {
            if (IsInvisible(character))
            {
                continue;
            }

            if (IsBlank(character))
            {
                blank = builder.Length > 0;
                continue;
            }

            if (blank)
            {
                builder.Append(' ');
                blank = false;
            }

            builder.Append(character switch
            {
                '\u00F0' => 'đ',
                '\u00D0' => 'Đ',
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                _ => character,
            });
        }

        var tidy = builder.ToString();
        return IsWellFormed(tidy) ? tidy.Normalize(NormalizationForm.FormC) : tidy;
    }

    private static char FoldCharacter(char character)
    {
        if (character < '\u0080')
        {
            return char.IsAsciiLetterUpper(character) ? (char)(character | 0x20)
                : character <= ' ' || character == '\u007F' ? ' '
                : character;
        }

        if (IsInvisible(character) || character is >= '\u0300' and <= '\u036F' or '\u20E3')
        {
            return '\0';
        }

        if (IsBlank(character))
        {
            return ' ';
        }

        return character switch
        {
            'đ' or 'Đ' or '\u00F0' or '\u00D0' => 'd',
            <= '\u024F' => LatinPlain[character - '\u0080'],
            >= '\u1E00' and <= '\u1EFF' => AdditionalPlain[character - '\u1E00'],
            >= '\u2010' and <= '\u2015' or '\u2212' => '-',
            >= '\uFF01' and <= '\uFF5E' => FoldCharacter((char)(character - 0xFEE0)),
            _ when CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and var digit => (char)('0' + digit),
            // The lower case of signs such as the Kelvin sign is a letter of the tables above.
            _ when char.ToLowerInvariant(character) is var lower && lower != character => FoldCharacter(lower),
            _ => character,
        };
    }

    private static char[] PlainLetters(char first, char last)
    {
        var plain = new char[last - first + 1];
        for (var index = 0; index < plain.Length; index++)
        {
            var character = (char)(first + index);
            var letter = character.ToString().Normalize(NormalizationForm.FormD)[0];
            plain[index] = char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) : char.ToLowerInvariant(character);
        }

        return plain;
    }

    internal static bool IsBlank(char character) => char.IsWhiteSpace(character) || char.IsControl(character);

    // Soft hyphen, zero-width and direction marks, word joiners, variation selectors, byte order mark.
    internal static bool IsInvisible(char character) => character is '\u00AD' or '\u034F' or '\u061C' or '\u180E'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF';

    // Normalize refuses half of a surrogate pair, which a text cut in the middle may carry.
    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
