using System.Collections.Frozen;
using System.Globalization;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Numbers;

/// <summary>Reads cardinal numbers in digits, words or both: "2.340.000", "2,5", "hai mươi lăm", "3 triệu 2", "2tr5".</summary>
internal static class CardinalReader
{
    private const int GroupLength = 3;

    /// <summary>More digits than this are a code, not a quantity.</summary>
    private const int LongestLiteral = 15;

    private const decimal Thousand = 1_000;
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    private static readonly WordTable Digits = new(("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9));

    private static readonly WordTable AfterTens = new(("mốt", 1), ("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("lăm", 5), ("nhăm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9));

    // "hai lăm", "ba mốt": only endings that stand nowhere else.
    private static readonly WordTable ShortTens = new(("mốt", 1), ("lăm", 5), ("nhăm", 5));

    private static readonly WordTable Scales = new(
        ("nghìn", Thousand), ("ngàn", Thousand), ("ngìn", Thousand), ("nghàn", Thousand), ("thousand", Thousand), ("vạn", 10_000), ("triệu", Million), ("chiệu", Million), ("million", Million), ("củ", Million), ("tỷ", Billion), ("tỉ", Billion), ("billion", Billion));

    private static readonly WordSet Ten = new("mười");
    private static readonly WordSet Tens = new("mươi chục");
    private static readonly WordSet Dozen = new("chục");
    private static readonly WordSet Hundred = new("trăm");
    private static readonly WordSet And = new("linh lẻ");
    private static readonly WordSet Zero = new("không");
    private static readonly WordSet Half = new("rưỡi rưởi");
    private static readonly WordSet HalfBefore = new("nửa");
    private static readonly WordSet Problem = new("đề");
    private static readonly WordSet MillionShort = new("tr");
    private static readonly WordSet ThousandShort = new("k");

    // A digit after "3 triệu" is a part of it unless it counts something of its own.
    private static readonly WordSet Counted = new("năm tháng ngày tuần quý giờ phút lần người đứa công cty đợt lượt triệu tr k nghìn ngàn con cái thẻ sổ loại years months days times");

    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="at">Index of the token.</param>
    public static Cardinal Read(Utterance utterance, int at)
    {
        var tokens = utterance.Tokens;
        var total = 0m;
        var end = at;
        var largest = 1m;
        var last = decimal.MaxValue;
        var hasDigits = false;
        while (end < tokens.Length)
        {
            var group = ReadGroup(utterance, end, last != decimal.MaxValue, out var value, out var literal, out var andBefore);
            if (group == 0)
            {
                break;
            }

            var after = end + group;
            var scale = ScaleAt(utterance, after, literal, out var scaleLength);
            if (scale > 1 && scale < last && !(literal && largest > 1 && tokens[after - 1].Text.Length > GroupLength))
            {
                total += value * scale;
                largest = Math.Max(largest, scale);
                last = scale;
                hasDigits |= literal;
                end = after + scaleLength;
                if (Half.HasAt(tokens, end))
                {
                    total += scale / 2;
                    end++;
                    break;
                }

                continue;
            }

            if (last == decimal.MaxValue)
            {
                // The first group, without a scale.
                hasDigits = literal;
                total = value;
                end = after;
                if (HalfAfter(tokens, end, value))
                {
                    total += value is >= 100 and < 1000 && value % 100 == 0 ? 50 : 0.5m;
                    end++;
                }
            }
            else if (!Counted.HasAt(tokens, after) && !(after < tokens.Length && (tokens[after].Is('%') || ((tokens[after].Is('/') || tokens[after].Is('-')) && after + 1 < tokens.Length && tokens[after + 1].Kind is TokenKind.Number))) && Tail(tokens, end, group, value, literal, andBefore, last) is { } part)
            {
                total += part;
                end = after;
                hasDigits |= literal;
            }

            break;
        }

        return end == at ? default : new Cardinal(total, end - at, largest, hasDigits);
    }

    // What follows a scale without one of its own: "ba triệu hai" = 3.2 million, "hai nghìn không trăm mười" = 2010, "2tr350".
    private static decimal? Tail(ReadOnlySpan<Token> tokens, int at, int taken, decimal value, bool literal, bool andBefore, decimal last)
    {
        if (literal)
        {
            return taken == 1 && tokens[at].Text.Length <= GroupLength ? value * last / Power(tokens[at].Text.Length) : null;
        }

        return andBefore || last < Thousand ? value
            : value < 10 && taken == 1 ? tokens[at].HasMarks || tokens[at].Folded is "hai" or "ba" or "mot" or "bon" or "chin" ? value * last / 10 : null
            : value >= 100 && last >= Million ? value * last / Thousand
            : value;
    }

    // "năm rưỡi" is a year and a half.
    private static bool HalfAfter(ReadOnlySpan<Token> tokens, int at, decimal value) => Half.HasAt(tokens, at) && (tokens[at].HasMarks || value >= 100) && tokens[at - 1].Folded is not "nam";

    /// <summary>A number under a thousand in words, or one in digits.</summary>
    private static int ReadGroup(Utterance utterance, int at, bool inside, out decimal value, out bool literal, out bool andBefore)
    {
        var tokens = utterance.Tokens;
        value = 0;
        andBefore = false;
        literal = tokens[at].Kind is TokenKind.Number;
        if (literal)
        {
            return ReadLiteral(tokens, at, inside, out value);
        }

        if (tokens[at].Kind is not TokenKind.Word)
        {
            return 0;
        }

        if (inside && And.Has(tokens[at]))
        {
            andBefore = true;
            return Digits.TryGet(tokens, at + 1, out value) ? 2 : 0;
        }

        if (!inside && HalfBefore.Has(tokens[at]) && tokens[at].HasMarks && ScaleAt(utterance, at + 1, literal: false, out _) > 1)
        {
            value = 0.5m;
            return 1;
        }

        if (!inside && (Dozen.Has(tokens[at]) || Hundred.Has(tokens[at])) && ScaleAt(utterance, at + 1, literal: false, out _) > 1)
        {
            value = Hundred.Has(tokens[at]) ? 100 : 10;
            return 1;
        }

        if (inside && Zero.Has(tokens[at]) && Hundred.HasAt(tokens, at + 1))
        {
            andBefore = true;
            return 2 + UnderHundred(tokens, at + 2, afterHundred: true, out value);
        }

        if (Digits.TryGet(tokens, at, out var digit) && Hundred.HasAt(tokens, at + 1))
        {
            var taken = 2 + UnderHundred(tokens, at + 2, afterHundred: true, out var rest);
            value = (digit * 100) + rest;
            return taken;
        }

        return UnderHundred(tokens, at, afterHundred: false, out value);
    }

    private static int UnderHundred(ReadOnlySpan<Token> tokens, int at, bool afterHundred, out decimal value)
    {
        value = 0;
        if (at >= tokens.Length)
        {
            return 0;
        }

        if (afterHundred && And.Has(tokens[at]))
        {
            return Digits.TryGet(tokens, at + 1, out value) ? 2 : 0;
        }

        if (Ten.Has(tokens[at]) && (tokens[at].HasMarks || !Tens.HasAt(tokens, at - 1)))
        {
            value = 10;
            return 1 + UnitsAfterTens(tokens, at + 1, ref value);
        }

        if (!Digits.TryGet(tokens, at, out var digit))
        {
            return 0;
        }

        if (Tens.HasAt(tokens, at + 1))
        {
            value = digit * 10;
            return 2 + UnitsAfterTens(tokens, at + 2, ref value);
        }

        if (ShortTens.TryGet(tokens, at + 1, out var unit) && tokens[at + 1].HasMarks)
        {
            value = (digit * 10) + unit;
            return 2;
        }

        if (afterHundred)
        {
            // "một trăm hai" is 120; "hai trăm năm" are 200 years.
            if (tokens[at].Folded is "nam" || !(at + 1 >= tokens.Length || Scales.TryGet(tokens, at + 1, out _)) || (!tokens[at].HasMarks && tokens[at].Folded is not ("hai" or "ba")))
            {
                return 0;
            }

            value = digit * 10;
            return 1;
        }

        value = digit;
        return 1;
    }

    private static int UnitsAfterTens(ReadOnlySpan<Token> tokens, int at, ref decimal value)
    {
        if (!AfterTens.TryGet(tokens, at, out var unit))
        {
            return 0;
        }

        // "hai mươi sau khi …": without its mark the word must not lead on to another.
        if (!tokens[at].HasMarks && tokens[at].Folded is "sau" or "tu" or "bay" && at + 1 < tokens.Length && tokens[at + 1].Folded is "khi" or "do" or "ngay" or "thang" or "nam" or "gio" or "quy" or "van" or "tuan" && tokens[at].Folded is not "sau")
        {
            return 0;
        }

        value += unit;
        return 1;
    }

    private static int ReadLiteral(ReadOnlySpan<Token> tokens, int at, bool inside, out decimal value)
    {
        var text = tokens[at].Text;
        value = 0;
        if (text.Length > LongestLiteral)
        {
            return 0;
        }

        value = Parse(text);
        var end = at + 1;
        if (inside || text.Length > GroupLength || !HasNext(tokens, end, out var separator))
        {
            return text.Length > GroupLength && Decimal(tokens, end, ref value) is > 0 and var fraction ? 1 + fraction : 1 + Blanks(tokens, end, inside, text, ref value);
        }

        var groups = 0;
        while (end + 1 < tokens.Length && tokens[end].Is(separator) && !tokens[end].AfterBlank && tokens[end + 1].Kind is TokenKind.Number && !tokens[end + 1].AfterBlank && tokens[end + 1].Text.Length == GroupLength && groups < 4 && (groups > 0 || text != "0"))
        {
            value = (value * 1000) + Parse(tokens[end + 1].Text);
            groups++;
            end += 2;
        }

        if (groups > 0)
        {
            // 1.234.567,89: the other sign before the fraction. The same sign again is a date or an address of a machine.
            if (HasNext(tokens, end, out var next))
            {
                if (next == separator)
                {
                    return 0;
                }

                end += Decimal(tokens, end, ref value);
            }

            return end - at;
        }

        var decimals = Decimal(tokens, end, ref value);
        return decimals == 0 && HasNext(tokens, end, out _) ? 0 : 1 + decimals;
    }

    // A sign and digits right behind, and no further such pair: "2,5", not "1.9.2020".
    private static int Decimal(ReadOnlySpan<Token> tokens, int at, ref decimal value)
    {
        if (!HasNext(tokens, at, out _) || tokens[at + 1].Text.Length > 6 || HasNext(tokens, at + 2, out _))
        {
            return 0;
        }

        value += Parse(tokens[at + 1].Text) / Power(tokens[at + 1].Text.Length);
        return 2;
    }

    private static bool HasNext(ReadOnlySpan<Token> tokens, int at, out char separator)
    {
        separator = '\0';
        if (at + 1 < tokens.Length && (tokens[at].Is('.') || tokens[at].Is(',')) && !tokens[at].AfterBlank && tokens[at + 1].Kind is TokenKind.Number && !tokens[at + 1].AfterBlank)
        {
            separator = tokens[at].Text[0];
            return true;
        }

        return false;
    }

    // "2 340 000": two groups at least, so that two numbers in a row stay two.
    private static int Blanks(ReadOnlySpan<Token> tokens, int at, bool inside, string text, ref decimal value)
    {
        var groups = 0;
        while (!inside && text.Length <= GroupLength && text[0] != '0' && at + groups < tokens.Length && groups < 4 && tokens[at + groups].Kind is TokenKind.Number && tokens[at + groups].AfterBlank && tokens[at + groups].Text.Length == GroupLength)
        {
            groups++;
        }

        if (groups < 2 || (at + groups < tokens.Length && tokens[at + groups].Kind is TokenKind.Number))
        {
            return 0;
        }

        for (var group = 0; group < groups; group++)
        {
            value = (value * 1000) + Parse(tokens[at + group].Text);
        }

        return groups;
    }

    private static decimal ScaleAt(Utterance utterance, int at, bool literal, out int taken)
    {
        var tokens = utterance.Tokens;
        taken = 0;
        if (at >= tokens.Length)
        {
            return 1;
        }

        if (literal && !tokens[at].AfterBlank && ThousandShort.Has(tokens[at]))
        {
            // "2k7" is a year.
            taken = 1;
            return at + 1 < tokens.Length && tokens[at + 1].Kind is TokenKind.Number && !tokens[at + 1].AfterBlank ? 1 : Thousand;
        }

        if (literal && MillionShort.Has(tokens[at]))
        {
            taken = 1;
            return Million;
        }

        if (literal && Hundred.Has(tokens[at]) && tokens[at].AfterBlank)
        {
            taken = 1;
            var bigger = ScaleAt(utterance, at + 1, literal: false, out var more);
            taken += more;
            return 100 * bigger;
        }

        if (literal && Dozen.Has(tokens[at]) && ScaleAt(utterance, at + 1, literal: false, out var length) is > 1 and var tens)
        {
            taken = 1 + length;
            return 10 * tens;
        }

        if (!Scales.TryGet(tokens, at, out var scale) || (tokens[at].Folded is "van" or "cu" && !tokens[at].HasMarks && (!literal || Problem.HasAt(tokens, at + 1) || tokens[at].Folded is "cu")))
        {
            return 1;
        }

        taken = 1;
        if (scale == Thousand && Scales.TryGet(tokens, at + 1, out var next) && next == Billion && tokens[at + 1].Kind is TokenKind.Word)
        {
            taken = 2;
            return scale * next;
        }

        return scale;
    }

    private static decimal Parse(string digits) => decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static decimal Power(int digits)
    {
        var power = 1m;
        for (var index = 0; index < digits; index++)
        {
            power *= 10;
        }

        return power;
    }

    /// <summary>Words with their numbers.</summary>
    private sealed class WordTable
    {
        private readonly FrozenDictionary<string, decimal> _forms;
        private readonly FrozenDictionary<string, decimal> _folded;

        public WordTable(params (string Word, decimal Value)[] words)
        {
            _forms = words.DistinctBy(word => new Term(word.Word).Form).ToFrozenDictionary(word => new Term(word.Word).Form, word => word.Value, StringComparer.Ordinal);
            _folded = words.DistinctBy(word => new Term(word.Word).Folded).ToFrozenDictionary(word => new Term(word.Word).Folded, word => word.Value, StringComparer.Ordinal);
        }

        public bool TryGet(ReadOnlySpan<Token> tokens, int at, out decimal value)
        {
            value = 0;
            return at < tokens.Length && tokens[at].Kind is TokenKind.Word && (tokens[at].HasMarks ? _forms.TryGetValue(tokens[at].Form, out value) : _folded.TryGetValue(tokens[at].Folded, out value));
        }
    }
}
