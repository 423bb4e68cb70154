using System.Text;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds e-mail addresses, also spoken ones: "mau a còng gmail chấm com".</summary>
internal sealed class EmailFinder : IEntityFinder
{
    private static readonly PhraseBook<string> At = new(Phrases.For("@", "@|a còng|a móc|a vòng|a cồng|(at)|[at]|( at )"));
    private static readonly WordSet Dot = new("chấm dot");
    private static readonly WordSet KnownEnds = new("com vn net org edu gov info");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        for (var at = 1; at + 1 < tokens.Length; at++)
        {
            if (!(tokens[at].Is('@') || tokens[at].Folded is "a" || tokens[at].Is('(') || tokens[at].Is('[')))
            {
                continue;
            }

            var sign = At.Longest(utterance, at, out _);
            if (sign == 0 || Local(tokens, at) is not { } first)
            {
                continue;
            }

            var address = new StringBuilder();
            for (var index = first; index < at; index++)
            {
                address.Append(Dot.Has(tokens[index]) && index > first && tokens[index].AfterBlank ? "." : tokens[index].Text);
            }

            address.Append('@');
            var last = Domain(tokens, at + sign, address);
            if (last < 0 || !Ascii.IsValid(address.ToString()))
            {
                continue;
            }

            found.Add(new Entity(EntityTypes.Email, tokens[first].Start, tokens[last].End, new EntityValue.Key(address.ToString())));
            at = last;
        }
    }

    private static int? Local(ReadOnlySpan<Token> tokens, int sign)
    {
        var first = sign;
        while (first > 0 && IsLocal(tokens[first - 1]) && (first == sign || !tokens[first].AfterBlank || Dot.Has(tokens[first]) || (Dot.Has(tokens[first - 1]) && first - 1 > 0)))
        {
            first--;
        }

        while (first < sign && tokens[first].Kind is TokenKind.Sign)
        {
            first++;
        }

        return first < sign ? first : null;
    }

    private static bool IsLocal(in Token token) => token.Kind is not TokenKind.Sign ? Ascii.IsValid(token.Text) || Dot.Has(token) : token.Is('.') || token.Is('_') || token.Is('-') || token.Is('+');

    private static int Domain(ReadOnlySpan<Token> tokens, int at, StringBuilder address)
    {
        var last = -1;
        var labelStart = true;
        for (; at < tokens.Length; at++)
        {
            var token = tokens[at];
            if (labelStart)
            {
                if (token.Kind is TokenKind.Sign || !Ascii.IsValid(token.Text))
                {
                    break;
                }

                address.Append(token.Text);
                labelStart = false;
                last = address.ToString().LastIndexOf('.') > address.ToString().IndexOf('@', StringComparison.Ordinal) && token.Text.Length > 1 && token.Kind is TokenKind.Word ? at : last;
                continue;
            }

            if ((token.Is('.') && at + 1 < tokens.Length && (!tokens[at + 1].AfterBlank || (KnownEnds.Has(tokens[at + 1]) && last < 0))) || (Dot.Has(token) && token.AfterBlank && at + 1 < tokens.Length && tokens[at + 1].Kind is TokenKind.Word))
            {
                address.Append('.');
                labelStart = true;
                continue;
            }

            if (token.AfterBlank || (token.Kind is TokenKind.Sign && !token.Is('-')))
            {
                break;
            }

            address.Append(token.Text);
            last = last >= 0 ? at : last;
        }

        if (last >= 0 && address[^1] == '.')
        {
            address.Length--;
        }

        return last;
    }
}
