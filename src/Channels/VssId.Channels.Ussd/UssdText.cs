using System.Text;
using VssId.Smpp;

namespace VssId.Channels.Ussd;

/// <summary>Text for key phones: letters without accents, of the GSM alphabet alone.</summary>
internal static class UssdText
{
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    /// <summary>Folds a text.</summary>
    /// <remarks>
    /// All accents go, also the six letters with a grave that the alphabet has, so that a screen looks of one piece. "đ" has no decomposition and is
    /// mapped by hand. What is left and has no place in the alphabet becomes a question mark. Source of the alphabet: 3GPP TS 23.038, 6.2.1.
    /// </remarks>
    public static Folded Fold(string text)
    {
        // Decomposing refuses lone surrogates: they are replaced first.
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        var letters = new StringBuilder(whole.Length);
        var replaced = 0;
        foreach (var rune in whole.ToString().Normalize(NormalizationForm.FormC).Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (rune.Value is >= FirstMark and <= LastMark)
            {
                continue;
            }

            switch (rune.Value)
            {
                case '“' or '”' or '„' or '«' or '»':
                    letters.Append('"');
                    break;
                case '‘' or '’' or '‚' or '`' or '´':
                    letters.Append('\'');
                    break;
                case '–' or '—' or '‑' or '‒' or '−':
                    letters.Append('-');
                    break;
                case '…':
                    letters.Append("...");
                    break;
                case '•' or '·':
                    letters.Append('-');
                    break;
                case '₫':
                    letters.Append("VND");
                    break;
                case '\u00A0' or '\u202F' or '\u2009' or '\t':
                    letters.Append(' ');
                    break;
                case '\r' or '\u200B' or '\u200D' or '\uFE0F' or '\uFEFF':
                    break;
                case '\n':
                    letters.Append('\n');
                    break;
                case var value when value <= char.MaxValue && value >= ' ' && Gsm7.SeptetsOf((char)value) > 0:
                    letters.Append((char)value);
                    break;
                default:
                    letters.Append('?');
                    replaced++;
                    break;
            }
        }

        return new Folded(letters.ToString(), replaced);
    }

    /// <summary>What a folded text costs.</summary>
    public static int Septets(string folded) =>
        Gsm7.Count(folded) ?? throw new ArgumentException("The text is not folded.", nameof(folded));

    /// <summary>Brings what was typed on keys into one form.</summary>
    /// <remarks>Full-width digits become plain ones, and a number loses the dots, brackets, spaces and the <c>#</c> behind it. Leading zeros stay: <c>0</c>, <c>00</c> and <c>01</c> differ.</remarks>
    public static string Input(string typed)
    {
        var plain = string.Create(typed.Length, typed, static (letters, from) =>
        {
            for (var at = 0; at < from.Length; at++)
            {
                letters[at] = from[at] is >= '０' and <= '９' ? (char)(from[at] - '０' + '0') : from[at];
            }
        }).Trim();
        var number = plain.TrimEnd(['.', ')', '#', ' ', '\u00A0', ',']);
        return number.Length > 0 && !number.AsSpan().ContainsAnyExceptInRange('0', '9') ? number : plain;
    }

    /// <summary>A folded text.</summary>
    /// <param name="Text">Text of the GSM alphabet.</param>
    /// <param name="Replaced">How many characters had no place in it.</param>
    internal readonly record struct Folded(string Text, int Replaced);
}
