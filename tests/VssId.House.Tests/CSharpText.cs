using System.Text;

namespace VssId.House.Tests;

/// <summary>C# sources without what is no code.</summary>
internal static class CSharpText
{
    /// <summary>The source with comments gone and the insides of strings and characters emptied; lines stay where they are.</summary>
    /// <remarks>Holes of interpolated strings are emptied with the string: no rule of this house looks into them.</remarks>
    public static string CodeOnly(string source)
    {
        var code = new StringBuilder(source.Length);
        for (var at = 0; at < source.Length;)
        {
            var end = EndOfNonCode(source, at);
            if (end == at)
            {
                code.Append(source[at++]);
                continue;
            }

            if (source[at] is '"' or '\'')
                code.Append(source[at]).Append(source[at]);
            code.Append('\n', source.AsSpan(at, end - at).Count('\n'));
            at = end;
        }

        return code.ToString();
    }

    private static int EndOfNonCode(string source, int at) => source[at] switch
    {
        '/' when Follows(source, at, "//") => IndexOrEnd(source, "\n", at),
        '/' when Follows(source, at, "/*") => After(source, "*/", at + 2),
        '"' when Follows(source, at, "\"\"\"") => EndOfRaw(source, at),
        '"' when IsVerbatim(source, at) => EndOfVerbatim(source, at + 1),
        '"' => EndOfQuoted(source, at, '"'),
        '\'' => EndOfQuoted(source, at, '\''),
        _ => at,
    };

    private static bool Follows(string source, int at, string what) => string.CompareOrdinal(source, at, what, 0, what.Length) == 0;

    private static bool IsVerbatim(string source, int quote) =>
        (quote > 0 && source[quote - 1] == '@') || (quote > 1 && source[quote - 1] == '$' && source[quote - 2] == '@');

    private static int EndOfQuoted(string source, int at, char quote)
    {
        for (var next = at + 1; next < source.Length; next++)
        {
            if (source[next] == '\\')
                next++;
            else if (source[next] == quote || source[next] == '\n')
                return next + 1;
        }

        return source.Length;
    }

    private static int EndOfVerbatim(string source, int at)
    {
        for (; at < source.Length; at++)
        {
            if (source[at] != '"')
                continue;
            if (at + 1 < source.Length && source[at + 1] == '"')
                at++;
            else
                return at + 1;
        }

        return source.Length;
    }

    private static int EndOfRaw(string source, int at)
    {
        var quotes = 0;
        while (at + quotes < source.Length && source[at + quotes] == '"')
            quotes++;
        return After(source, new string('"', quotes), at + quotes);
    }

    private static int IndexOrEnd(string source, string what, int from) =>
        source.IndexOf(what, from, StringComparison.Ordinal) is var found and >= 0 ? found : source.Length;

    private static int After(string source, string what, int from) =>
        source.IndexOf(what, Math.Min(from, source.Length), StringComparison.Ordinal) is var found and >= 0 ? found + what.Length : source.Length;
}
