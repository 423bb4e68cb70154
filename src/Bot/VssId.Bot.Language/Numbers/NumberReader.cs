using System.Buffers;
using System.Text;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Numbers;

/// <summary>Reads the numbers people are known by, and one-time codes, in any spelling: blanks, dots and dashes inside, words around, <c>O</c> typed for zero.</summary>
public static class NumberReader
{
    private const int SocialInsuranceLength = 10;
    private const int PersonalLength = 12;
    private const int CardDigits = 13;
    private const int CardLength = 15;
    private const int CodeLength = 6;
    private const int StackLimit = 256;
    private const int LongestSpoken = 160;

    /// <summary>Longer than any number; further digits of one run are counted, not kept.</summary>
    private const int RunLimit = 32;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" .-_");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static readonly SearchValues<char> DigitsAndO = SearchValues.Create("0123456789o");

    private delegate T Reader<out T>(ReadOnlySpan<char> folded);

    /// <summary>Reads a social-insurance number (10 digits), a personal number (12 digits) or a card code (2 letters and 13 digits).</summary>
    /// <param name="text">Unicode text of any length.</param>
    /// <returns>The first number of a right length; else what is wrong with the longest run of digits.</returns>
    public static NumberReading ReadCitizenNumber(ReadOnlySpan<char> text)
    {
        var reading = OnFolded(text, CitizenNumberIn);
        return reading.Outcome is NumberOutcome.NoDigits && Spoken(text, SocialInsuranceLength, PersonalLength) is { } digits
            ? Read(digits.Length == PersonalLength ? NumberKind.Personal : NumberKind.SocialInsurance, digits)
            : reading;
    }

    /// <summary>Reads a one-time code: six digits.</summary>
    /// <param name="text">Unicode text of any length.</param>
    public static CodeReading ReadCode(ReadOnlySpan<char> text)
    {
        var reading = OnFolded(text, CodeIn);
        return reading.Digits == 0 && Spoken(text, CodeLength, CodeLength) is { } digits ? new CodeReading(digits, CodeLength) : reading;
    }

    /// <summary>Digits that are spoken one by one, when there are as many as wanted: "một hai ba bốn năm sáu".</summary>
    private static string? Spoken(ReadOnlySpan<char> text, int length, int orLength)
    {
        // Long texts hold words that are digits by chance.
        if (text.Length > LongestSpoken)
        {
            return null;
        }

        var utterance = Utterance.Of(text.ToString());
        var digits = new StringBuilder();
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            var behind = DigitRun.Speak(utterance.Tokens, at, digits.Clear(), out var words);
            if (words > 0 && (digits.Length == length || digits.Length == orLength))
            {
                return digits.ToString();
            }

            at = Math.Max(at, behind - 1);
        }

        return null;
    }

    private static T OnFolded<T>(ReadOnlySpan<char> text, Reader<T> reader)
    {
        char[]? rented = null;
        var buffer = text.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = VietnameseText.Fold(text, buffer);
        var reading = reader(buffer[..length]);
        buffer[..length].Clear();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return reading;
    }

    private static NumberReading CitizenNumberIn(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[RunLimit];
        var longest = 0;
        NumberReading nine = default;
        for (var at = 0; NextRun(text, ref at, digits, out var start, out var count);)
        {
            var reading = OfRun(text, start, digits, count);
            if (reading.Outcome == NumberOutcome.WrongLength)
            {
                // Two numbers with only a blank between them are one run of no known length: each part is tried by itself.
                reading = OfParts(text[start..at], count);
            }

            if (reading.Outcome == NumberOutcome.Read)
            {
                return reading;
            }

            if (reading.Outcome == NumberOutcome.ZeroDropped && nine.Outcome != NumberOutcome.ZeroDropped)
            {
                nine = reading;
            }

            longest = Math.Max(longest, count);
        }

        return nine.Outcome == NumberOutcome.ZeroDropped ? nine
            : longest == 0 ? new NumberReading(NumberOutcome.NoDigits, default, 0)
            : new NumberReading(NumberOutcome.WrongLength, default, longest);
    }

    private static CodeReading CodeIn(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[RunLimit];
        var longest = 0;
        for (var at = 0; NextRun(text, ref at, digits, out var start, out var count);)
        {
            if (count == CodeLength)
            {
                return new CodeReading(new string(digits[..CodeLength]), CodeLength);
            }

            foreach (var part in text[start..at].SplitAny(Separators))
            {
                var word = text[start..at][part];
                if (word.Length == CodeLength && count > CodeLength && AllDigits(word))
                {
                    return new CodeReading(ZerosOf(word), CodeLength);
                }
            }

            longest = Math.Max(longest, count);
        }

        return new CodeReading(Code: null, longest);
    }

    private static NumberReading OfRun(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> digits, int count) => count switch
    {
        CardDigits when digits[0] is >= '1' and <= '5' && LettersBefore(text, start) is var at and >= 0 =>
            Read(NumberKind.Card, string.Create(CardLength, new CardParts(text.Slice(at, 2), digits[..CardDigits]), static (card, parts) => parts.WriteTo(card))),
        SocialInsuranceLength => Read(NumberKind.SocialInsurance, new string(digits[..count])),
        PersonalLength => Read(NumberKind.Personal, new string(digits[..count])),
        SocialInsuranceLength - 1 => new NumberReading(NumberOutcome.ZeroDropped, new CitizenNumber(NumberKind.SocialInsurance, $"0{digits[..count]}"), count),
        _ => new NumberReading(NumberOutcome.WrongLength, default, count),
    };

    private static NumberReading OfParts(ReadOnlySpan<char> run, int count)
    {
        foreach (var part in run.Split(' '))
        {
            var word = run[part];
            if (word.Length is SocialInsuranceLength or PersonalLength && AllDigits(word))
            {
                return Read(word.Length == PersonalLength ? NumberKind.Personal : NumberKind.SocialInsurance, ZerosOf(word));
            }
        }

        return new NumberReading(NumberOutcome.WrongLength, default, count);
    }

    private static NumberReading Read(NumberKind kind, string value) => new(NumberOutcome.Read, new CitizenNumber(kind, value), value.Length);

    /// <summary>The next run of digits, with blanks, dots and dashes between them; the letter <c>o</c> beside a digit counts as zero.</summary>
    private static bool NextRun(ReadOnlySpan<char> text, ref int at, Span<char> digits, out int start, out int count)
    {
        count = 0;
        start = text[at..].IndexOfAny(Digits);
        if (start < 0)
        {
            return false;
        }

        start += at;
        while (start > at && text[start - 1] == 'o' && (start - 2 < at || !char.IsAsciiLetter(text[start - 2]) || text[start - 2] == 'o'))
        {
            start--;
        }

        at = start;
        for (var index = start; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsAsciiDigit(character) || (character == 'o' && IsZero(text, index)))
            {
                if (count < digits.Length)
                {
                    digits[count] = character == 'o' ? '0' : character;
                }

                count++;
                at = index + 1;
            }
            else if (!Separators.Contains(character))
            {
                break;
            }
        }

        return true;
    }

    // An "o" is a zero inside a word of digits only: "99OO00O017", not "so" or "o nha". Looking no farther than a number is long keeps it linear.
    private static bool IsZero(ReadOnlySpan<char> text, int index)
    {
        var hasDigit = false;
        for (var left = index - 1; left >= 0 && index - left < RunLimit && char.IsAsciiLetterOrDigit(text[left]); left--)
        {
            if (text[left] != 'o' && !char.IsAsciiDigit(text[left]))
            {
                return false;
            }

            hasDigit |= text[left] != 'o';
        }

        for (var right = index + 1; right < text.Length && right - index < RunLimit && char.IsAsciiLetterOrDigit(text[right]); right++)
        {
            if (text[right] != 'o' && !char.IsAsciiDigit(text[right]))
            {
                return false;
            }

            hasDigit |= text[right] != 'o';
        }

        return hasDigit;
    }

    // Two letters that stand right in front, alone: the subject code of a card.
    private static int LettersBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && Separators.Contains(text[end - 1]))
        {
            end--;
        }

        var at = end - 2;
        return at >= 0 && char.IsAsciiLetter(text[at]) && char.IsAsciiLetter(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) ? at : -1;
    }

    private static bool AllDigits(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(DigitsAndO);

    private static string ZerosOf(ReadOnlySpan<char> word) => word.ToString().Replace('o', '0');

    private readonly ref struct CardParts(ReadOnlySpan<char> letters, ReadOnlySpan<char> digits)
    {
        private readonly ReadOnlySpan<char> _letters = letters;
        private readonly ReadOnlySpan<char> _digits = digits;

        public void WriteTo(Span<char> card)
        {
            _letters.ToUpperInvariant(card);
            _digits.CopyTo(card[2..]);
        }
    }
}
