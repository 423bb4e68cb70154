namespace VssId.Bot.Language.Text;

/// <summary>A word to look for.</summary>
public readonly struct Term
{
    /// <summary>Makes a term.</summary>
    /// <param name="word">One word, lower case, with its marks, in any usual spelling (<c>quý</c>, <c>quí</c>).</param>
    public Term(string word)
    {
        var token = Utterance.OfSpelled(word).Tokens[0];
        (Form, Folded) = (token.Form, token.Folded);
    }

    /// <summary>As <see cref="Token.Form"/>.</summary>
    public string Form { get; }

    /// <summary>As <see cref="Token.Folded"/>.</summary>
    public string Folded { get; }
}
