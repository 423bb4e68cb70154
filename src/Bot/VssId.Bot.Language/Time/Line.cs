using System.Globalization;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>A message as the grammar of time reads it: questions past its ends are answered with no.</summary>
internal sealed class Line
{
    private readonly Utterance _utterance;
    private readonly Word[] _words;

    public Line(Utterance utterance, DateTime now)
    {
        _utterance = utterance;
        Now = now;
        Today = DateOnly.FromDateTime(now);
        var tokens = utterance.Tokens;
        _words = new Word[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            _words[at] = Lexicon.Of(tokens[at], Marks);
            if (tokens[at].HasMarks && at + 1 < tokens.Length && tokens[at + 1].Kind is TokenKind.Number && MistypedUnit(at) is { } unit)
            {
                _words[at] = unit;
            }

            MayTellTime |= tokens[at].Kind is TokenKind.Number || _words[at].Sense != Sense.None;
        }
    }

    /// <summary>Whether the message was typed with marks.</summary>
    public bool Marks => _utterance.HasMarks;

    public Utterance Utterance => _utterance;

    /// <summary>When the message was sent, local time in Vietnam.</summary>
    public DateTime Now { get; }

    /// <summary>Its day.</summary>
    public DateOnly Today { get; }

    public int Count => _words.Length;

    // "nằm 2024", "nâm 2023", "thánh 5/2024": what stands behind tells that the mark is wrong.
    private Word? MistypedUnit(int at) => Token(at).Folded switch
    {
        "nam" when IsYear(at + 1) => new Word(Sense.Year),
        "thang" or "thanh" when Digits(at + 1) is >= 1 and <= 12 && (((Sign(at + 2, '/') || Sign(at + 2, '-')) && IsYear(at + 3)) || (FoldedAt(at + 2) is "nam" && IsYear(at + 3))) => new Word(Sense.Month),
        _ => null,
    };

    private bool IsYear(int at) => DigitCount(at) == 4 && Digits(at) is >= 1950 and <= 2049;

    /// <summary>Whether any word could belong to an expression of time.</summary>
    public bool MayTellTime { get; }

    /// <summary>A dash that joins two ends of a range: what follows it is no piece of the number before it; -1 when none is being read.</summary>
    public int Joint { get; set; } = -1;

    /// <summary>Whether an expression may begin at a token.</summary>
    public bool CanBegin(int at) => IsNumber(at) || _words[at].Sense != Sense.None || Token(at).Text is "t" or "th" or "q" or "n" or "cho" or "bat" or "bắt" or "buổi" or "buoi" or "vòng" or "vong" or "đúng" or "by" or "ban" or "binh" or "mang" or "mạng" or "bản" or "once" or "twice" or "quân" or "quan" or "nhân" or "nhan" or "'";

    public ref readonly Token Token(int at) => ref _utterance.Tokens[at];

    public bool Inside(int at) => (uint)at < (uint)_words.Length;

    public bool Has(int at, Sense sense) => Inside(at) && (_words[at].Sense & sense) != Sense.None;

    public bool Says(int at, English english) => Inside(at) && _words[at].English == english;

    public Word Word(int at) => Inside(at) ? _words[at] : default;

    public bool Sign(int at, char sign) => Inside(at) && Token(at).Is(sign);

    /// <summary>Whether a token is a dash of any kind.</summary>
    public bool Dash(int at) => Inside(at) && Token(at) is { Kind: TokenKind.Sign, Text: "-" or "–" or "—" or "‐" or "‑" or "−" or "~" or "→" };

    public bool IsNumber(int at) => Inside(at) && Token(at).Kind is TokenKind.Number;

    /// <summary>Whether a word is written exactly so, marks or none.</summary>
    public bool Written(int at, string text) => Inside(at) && Token(at).Kind is TokenKind.Word && string.Equals(Token(at).Text, text, StringComparison.Ordinal);

    /// <summary>A word without its marks; empty past the ends.</summary>
    public string FoldedAt(int at) => Inside(at) ? Token(at).Folded : "";

    /// <summary>Whether a word may be this one.</summary>
    public bool Is(int at, Term term) => Inside(at) && Token(at).Is(term);

    /// <summary>Whether a word carries marks.</summary>
    public bool Marked(int at) => Inside(at) && Token(at).HasMarks;

    /// <summary>Whether nothing parts a token from the one before it.</summary>
    public bool Stuck(int at) => Inside(at) && at > 0 && !Token(at).AfterBlank;

    /// <summary>Whether a word was typed with a capital first letter and not all in capitals.</summary>
    public bool Capital(int at) => Inside(at) && char.IsUpper(_utterance.Received[Token(at).Start]) && !char.IsUpper(_utterance.Received[Token(at).End]);

    /// <summary>How many digits a token has; 0 when it is no number.</summary>
    public int DigitCount(int at) => IsNumber(at) ? Token(at).Text.Length : 0;

    /// <summary>The value of up to four digits; -1 when the token is anything else.</summary>
    public int Digits(int at)
    {
        if (DigitCount(at) is < 1 or > 4)
        {
            return -1;
        }

        var value = 0;
        foreach (var digit in Token(at).Text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            value = (value * 10) + digit - '0';
        }

        return value;
    }

    /// <summary>Which unit a word names.</summary>
    public Unit UnitAt(int at)
    {
        var sense = Word(at).Sense & Sense.AnyUnit;
        return sense == Sense.None ? Unit.None
            : (sense & Sense.Year) != Sense.None ? Unit.Year
            : (sense & Sense.Month) != Sense.None ? Unit.Month
            : (sense & Sense.Quarter) != Sense.None ? Unit.Quarter
            : (sense & Sense.Week) != Sense.None ? Unit.Week
            : (sense & Sense.Day) != Sense.None ? Unit.Day
            : (sense & (Sense.Hour | Sense.Hours)) != Sense.None ? Unit.Hour
            : (sense & Sense.Minute) != Sense.None ? Unit.Minute
            : (sense & Sense.Second) != Sense.None ? Unit.Second
            : Unit.None;
    }

    /// <summary>Whether digits are a piece of a longer number, code or word: "12.345", "1/2/3", "2020đ".</summary>
    /// <param name="first">First token of what is read.</param>
    /// <param name="last">Last token of what is read.</param>
    public bool InLongerNumber(int first, int last) => StartsInside(first) || RunsOn(last);

    /// <summary>Whether the digits before a token belong to it.</summary>
    public bool StartsInside(int first)
    {
        if (!Stuck(first) || first - 1 == Joint)
        {
            return false;
        }

        ref readonly var before = ref Token(first - 1);
        return before.Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Word => false,
            _ => (before.Text is "/" && Sign(first - 3, '.') && Stuck(first - 1) && Stuck(first - 2)) || before.Text is "#" or "_" or "@" or "$" || (before.Text is "/" or "." or "," or ":" or "-" && IsNumber(first - 2) && Stuck(first - 1) && !(before.Text is "," && DigitCount(first - 2) == 4)),
        };
    }

    /// <summary>Whether digits or a word behind a number belong to it.</summary>
    public bool RunsOn(int last)
    {
        if (!Stuck(last + 1))
        {
            return false;
        }

        ref readonly var after = ref Token(last + 1);
        return after.Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Word => IsNumber(last) && !Has(last + 1, (Sense.AnyUnit & ~Sense.Hour) | Sense.To | Sense.And),
            _ => after.Text is "%" or "$" or "₫" or "@" or "_" || (after.Text is "-" && Stuck(last + 2) && DigitCount(last + 2) is 3 or > 4)
                || (after.Text is "/" or "." or "," or ":" && IsNumber(last + 2) && Stuck(last + 2) && IsNumber(last) && !(after.Text is "," && DigitCount(last) == 4)),
        };
    }

    /// <summary>Whether a word or number stands before a token without a blank.</summary>
    public bool StuckToWord(int at) => Stuck(at) && Token(at - 1).Kind is not TokenKind.Sign;

    /// <summary>How many tokens a phrase takes that begins at one; 0 when it does not.</summary>
    public int Phrase(int at, Phrase phrase)
    {
        for (var index = 0; index < phrase.Words.Length; index++)
        {
            if (!Is(at + index, phrase.Words[index]))
            {
                return 0;
            }
        }

        return phrase.Words.Length;
    }

    /// <summary>How many tokens the longest of some phrases takes that begins at one.</summary>
    public int Phrase(int at, Phrase[] phrases)
    {
        var longest = 0;
        foreach (var phrase in phrases)
        {
            longest = Math.Max(longest, Phrase(at, phrase));
        }

        return longest;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_utterance.Received} ({Now:s})");
}
