using System.Collections.Frozen;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>A set of single words, asked as <see cref="Token.Is(Term)"/> asks.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> _forms;
    private readonly FrozenSet<string> _folded;

    /// <summary>Makes a set.</summary>
    /// <param name="words">Lower case with marks, parted by blanks or lines.</param>
    public WordSet(string words)
    {
        var terms = words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(word => new Term(word)).ToArray();
        _forms = terms.Select(term => term.Form).ToFrozenSet(StringComparer.Ordinal);
        _folded = terms.Select(term => term.Folded).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a token can be one of the words.</summary>
    public bool Has(in Token token) => token.Kind is TokenKind.Word && (token.HasMarks ? _forms.Contains(token.Form) : _folded.Contains(token.Folded));

    /// <summary>Whether the token at an index exists and can be one of the words.</summary>
    public bool HasAt(ReadOnlySpan<Token> tokens, int index) => (uint)index < (uint)tokens.Length && Has(tokens[index]);
}
