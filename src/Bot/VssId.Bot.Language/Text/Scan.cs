using System.Globalization;
using System.Text;

namespace VssId.Bot.Language.Text;

/// <summary>Reads received text letter by letter: composed, lower case, plain digits, each letter with its place.</summary>
internal ref struct Scan(ReadOnlySpan<char> received, Span<char> letters, Span<Piece> pieces)
{
    private readonly ReadOnlySpan<char> _received = received;
    private readonly Span<char> _letters = letters;
    private readonly Span<Piece> _pieces = pieces;
    private int _count;
    private bool _blank = true;

    /// <summary>Reads the text.</summary>
    /// <param name="received">Text in any form, well-formed or not.</param>
    /// <param name="letters">At least as long as the text: the letters, digits and signs.</param>
    /// <param name="pieces">At least as long as the text: what each is and where it stands.</param>
    /// <returns>How many there are.</returns>
    public static int Of(ReadOnlySpan<char> received, Span<char> letters, Span<Piece> pieces)
    {
        var scan = new Scan(received, letters, pieces);
        for (var at = 0; at < received.Length;)
        {
            at += scan.Take(at);
        }

        return scan._count;
    }

    private int Take(int at)
    {
        var character = _received[at];
        if (character < '\u0080')
        {
            TakePlain(character, at);
            return 1;
        }

        if (char.IsHighSurrogate(character) && at + 1 < _received.Length && char.IsLowSurrogate(_received[at + 1]))
        {
            TakePair(at);
            return 2;
        }

        TakeOther(character, at);
        return 1;
    }

    private void TakePlain(char character, int at)
    {
        if (char.IsAsciiLetter(character))
        {
            Add((char)(character | 0x20), TokenKind.Word, at, at);
        }
        else if (char.IsAsciiDigit(character))
        {
            Add(character, TokenKind.Number, at, at);
        }
        else if (character is <= ' ' or '\u007F')
        {
            _blank = true;
        }
        else
        {
            Add(character, TokenKind.Sign, at, at);
        }
    }

    private void TakeOther(char character, int at)
    {
        if (Letters.IsVowel(character) || character == 'đ')
        {
            Add(character, TokenKind.Word, at, at);
            return;
        }

        if (character is '\u00D0' or '\u00F0' or 'Đ' or '\u0189' or '\u0256')
        {
            Add('đ', TokenKind.Word, at, at);
            return;
        }

        if (character is >= '\uFF01' and <= '\uFF5E')
        {
            TakePlain((char)(character - 0xFEE0), at);
            return;
        }

        if (VietnameseText.IsInvisible(character))
        {
            return;
        }

        if (VietnameseText.IsBlank(character))
        {
            _blank = true;
            return;
        }

        switch (char.GetUnicodeCategory(character))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark:
                Add(char.ToLowerInvariant(character), TokenKind.Word, at, at);
                break;
            case UnicodeCategory.DecimalDigitNumber:
                Add((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)), TokenKind.Number, at, at);
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                PutOn(character, at);
                break;
            case UnicodeCategory.Format:
                break;
            default:
                Add(character, TokenKind.Sign, at, at);
                break;
        }
    }

    private void TakePair(int at)
    {
        var rune = new Rune(_received[at], _received[at + 1]);
        // Letters and digits in the dress of mathematics are plain ones to the people who type them.
        if (rune.Value is >= 0x1D400 and <= 0x1D6A3)
        {
            Add((char)('a' + ((rune.Value - 0x1D400) % 26)), TokenKind.Word, at, at + 1);
            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark:
                Span<char> pair = stackalloc char[2];
                var length = Rune.ToLowerInvariant(rune).EncodeToUtf16(pair);
                Add(pair[0], TokenKind.Word, at, at + 1);
                if (length == 2)
                {
                    Add(pair[1], TokenKind.Word, at, at + 1);
                }

                break;
            case UnicodeCategory.DecimalDigitNumber:
                Add((char)('0' + (int)Rune.GetNumericValue(rune)), TokenKind.Number, at, at + 1);
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                Stretch(at + 1);
                break;
            case UnicodeCategory.Format:
                break;
            default:
                Add(_received[at], TokenKind.Sign, at, at + 1);
                _letters[_count] = _received[at + 1];
                _pieces[_count++] = new Piece(TokenKind.Sign, Blank: false, Goes: true, at, at + 1);
                break;
        }
    }

    private void PutOn(char mark, int at)
    {
        if (_count == 0 || _blank)
        {
            return;
        }

        Stretch(at);
        var letter = _letters[_count - 1];
        if (_pieces[_count - 1].Kind is not TokenKind.Word)
        {
            return;
        }

        if (Letters.IsLatin(letter) && Letters.With(letter, mark) is var marked && marked != letter)
        {
            _letters[_count - 1] = marked;
        }
        else if (Composed(letter, mark) is { } composed)
        {
            _letters[_count - 1] = composed;
        }
        else if (!IsOfLatin(mark))
        {
            // Vowel signs of other scripts are part of the word.
            Add(mark, TokenKind.Word, at, at);
        }
    }

    private static bool IsOfLatin(char mark) =>
        mark is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE20' and <= '\uFE2F');

    private static char? Composed(char letter, char mark)
    {
        if (char.IsSurrogate(letter))
        {
            return null;
        }

        var composed = new string([letter, mark]).Normalize(NormalizationForm.FormC);
        return composed.Length == 1 ? composed[0] : null;
    }

    private readonly void Stretch(int end)
    {
        if (_count > 0 && !_blank)
        {
            _pieces[_count - 1] = _pieces[_count - 1] with { End = end };
            if (_pieces[_count - 1].Goes)
            {
                _pieces[_count - 2] = _pieces[_count - 2] with { End = end };
            }
        }
    }

    private void Add(char letter, TokenKind kind, int start, int end)
    {
        _letters[_count] = letter;
        _pieces[_count++] = new Piece(kind, _blank, Goes: false, start, end);
        _blank = false;
    }
}
