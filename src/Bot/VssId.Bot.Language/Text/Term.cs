namespace VssId.Bot.Language.Text;

/// <summary>A word to look for.</summary>
public readonly struct Term
{
    /// <summary>Makes a term.</summary>
    /// <param name="word">One word, lower case, with its marks, in any usual spelling (<c>quý</c>, <c>quí</c>).</param>
    /// <remarks>A short form of two words ("hqua") is never a token of a message, where it is cut in two.</remarks>
    public Term(string word)
    {
        var tokens = Utterance.OfSpelled(word).Tokens;
        var spelling = tokens.Length == 1 ? new Spelling(tokens[0].Form, tokens[0].Folded) : Spelling.Exactly(word);
        (Form, Folded) = (spelling.Form, spelling.Folded);
    }

    /// <summary>As <see cref="Token.Form"/>.</summary>
    public string Form { get; }

    /// <summary>As <see cref="Token.Folded"/>.</summary>
    public string Folded { get; }
}
