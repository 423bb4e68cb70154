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
        foreach (ref readonly var token in tokens.AsSpan())
        {
            // A short form that was written out ("ko") tells nothing about the keyboard.
            HasMarks |= token.HasMarks && !Ascii.IsValid(token.Text);
        }
    }

    /// <summary>The text as it was received; offsets count its UTF-16 units.</summary>
    public string Received { get; }

    /// <summary>Its pieces in order. Blanks and invisible marks are not among them.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>Whether any word was typed with marks: a text without any may have lost them.</summary>
    public bool HasMarks { get; }

    /// <summary>Reads a message.</summary>
    /// <param name="received">Unicode text of any length, in any form, well-formed or not.</param>
    public static Utterance Of(string received) => new(received, Cut.Of(received, Mending.Full));

    /// <summary>The received text from one token to another, both included.</summary>
    /// <param name="first">Index of the first token.</param>
    /// <param name="last">Index of the last token; not before the first.</param>
    public string TextOf(int first, int last) => Received[_tokens[first].Start..(_tokens[last].End + 1)];

    /// <summary>Reads words that are spelled rightly: typing errors are not looked for.</summary>
    /// <param name="words">Words of a phrase to look for.</param>
    internal static Utterance OfSpelled(string words) => new(words, Cut.Of(words, Mending.None));
}
