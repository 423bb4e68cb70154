using System.Text;

namespace VssId.Bot.Language.Text;

/// <summary>A message cut into words, numbers and signs, each read in one form and each knowing where it stands in the received text.</summary>
public sealed class Utterance
{
    private readonly Token[] _tokens;

    private Utterance(string received, Token[] tokens)
    {
        Received = received;
        _tokens = tokens;
        HasMarks = Array.Exists(tokens, token => token.HasMarks);
    }

    /// <summary>The text as it was received; offsets count its UTF-16 units.</summary>
    public string Received { get; }

    /// <summary>Its pieces in order. Blanks and invisible marks are not among them.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>Whether any word carries marks: a text without any may have lost them.</summary>
    public bool HasMarks { get; }

    /// <summary>Reads a message.</summary>
    /// <param name="received">Unicode text of any length, in any form, well-formed or not.</param>
    public static Utterance Of(string received)
    {
        List<Token> tokens = [];
        var builder = new StringBuilder();
        var start = 0;
        var end = 0;
        var kind = TokenKind.Sign;
        var afterBlank = false;
        var blank = true;
        for (var at = 0; at < received.Length;)
        {
            var length = ClusterLength(received, at);
            var piece = VietnameseText.Tidy(received.Substring(at, length)).ToLowerInvariant();
            if (piece.Length == 0 || piece == " ")
            {
                if (piece.Length == 0 && !char.IsWhiteSpace(received[at]) && !char.IsControl(received[at]))
                {
                    // Invisible: belongs to nothing and parts nothing.
                    at += length;
                    continue;
                }

                Flush();
                blank = true;
                at += length;
                continue;
            }

            var next = char.IsDigit(piece[0]) ? TokenKind.Number : char.IsLetter(piece[0]) ? TokenKind.Word : TokenKind.Sign;
            if (builder.Length > 0 && (next != kind || next is TokenKind.Sign))
            {
                Flush();
            }

            if (builder.Length == 0)
            {
                start = at;
                kind = next;
                afterBlank = blank;
                blank = false;
            }

            builder.Append(piece);
            end = at + length - 1;
            at += length;
        }

        Flush();
        return new Utterance(received, [.. tokens]);

        void Flush()
        {
            if (builder.Length == 0)
            {
                return;
            }

            var text = builder.ToString();
            var folded = VietnameseText.Fold(text);
            builder.Clear();
            tokens.Add(new Token
            {
                Kind = kind,
                Text = text,
                Form = text,
                Folded = string.Equals(folded, text, StringComparison.Ordinal) ? text : folded,
                Start = start,
                End = end,
                AfterBlank = afterBlank,
            });
        }
    }

    /// <summary>The received text from one token to another, both included.</summary>
    /// <param name="first">Index of the first token.</param>
    /// <param name="last">Index of the last token; not before the first.</param>
    public string TextOf(int first, int last) => Received[_tokens[first].Start..(_tokens[last].End + 1)];

    private static int ClusterLength(string text, int at)
    {
        var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        while (at + length < text.Length && text[at + length] is >= '\u0300' and <= '\u036F')
        {
            length++;
        }

        return length;
    }
}
