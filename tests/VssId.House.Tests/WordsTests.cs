using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace VssId.House.Tests;

/// <summary>What the files of the project may not say: where they were written, by which tools, and what is left for later.</summary>
public sealed partial class WordsTests
{
    /// <summary>Each rule with its reason. Letters in brackets keep a pattern from finding itself.</summary>
    private static readonly (string Reason, Regex Pattern)[] Forbidden =
    [
        ("a path of one machine", MachinePath()),
        ("the address of a package registry", Registry()),
        ("a word about how the file was written", Workplace()),
        ("work left for later", Later()),
        ("the number of an issue", IssueNumber()),
        ("a key or password of somebody", Secret()),
    ];

    [Fact]
    public void No_file_says_where_or_how_it_was_written() =>
        House.TextFiles.SelectMany(path => Found(House.Read(path)).Select(fault => $"{path} {fault}")).ShouldBeEmpty();

    [Theory]
    [InlineData("see /wo" + "rk/shared/design.md", "a path of one machine")]
    [InlineData("\"/ho" + "me/anna/src\"", "a path of one machine")]
    [InlineData("C:\\Us" + "ers\\anna", "a path of one machine")]
    [InlineData("https://regis" + "try.npmjs.org/left-pad", "the address of a package registry")]
    [InlineData("https://api.nu" + "get.org/v3/index.json", "the address of a package registry")]
    [InlineData("written with Cop" + "ilot", "a word about how the file was written")]
    [InlineData("// TO" + "DO later", "work left for later")]
    [InlineData("fix" + "es #12", "the number of an issue")]
    [InlineData("-----BEGIN PRIV" + "ATE KEY-----", "a key or password of somebody")]
    public void A_forbidden_word_is_found(string text, string reason) => Found(text).ShouldHaveSingleItem().ShouldContain(reason);

    [Theory]
    [InlineData("Dial *1900*2*123456# and a colour #123abc")]
    [InlineData("User-Agent: Mozilla; GET /homepage; https://example.vn/home/cards; src/workers")]
    [InlineData("executable /usr/bin/chromium; ~/.config")]
    public void Ordinary_words_may_stand(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void Rooms_carry_no_names_that_say_nothing() =>
        House.TextFiles.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => !IsOfTheSdk(path) && SaysNothing().IsMatch(Path.GetFileNameWithoutExtension(path)) || path.Split('/').Any(part => part is "Helpers" or "Utils" or "Common"))
            .ShouldBeEmpty();

    private static IEnumerable<string> Found(string text) =>
        from rule in Forbidden
        from match in rule.Pattern.Matches(text)
        select $"line {1 + text.AsSpan(0, match.Index).Count('\n')} has {rule.Reason}: {match.Value}";

    [GeneratedRegex(@"(?<![\w.~*}-])/(wo[r]k|ro[o]t|ho[m]e/\w+|Us[e]rs/\w+)/|\b[A-Z]:\\Us[e]rs\\", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(regis[t]ry\.(npmjs|yarnpkg)\.\w+|api\.nu[g]et\.org|nu[g]et\.org/v3|[\w.-]*(artifac[t]ory|nexu[s])[\w-]*\.\w+[\w.]*/|pkg[s]\.dev\.azure\.com)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Registry();

    [GeneratedRegex(@"\b(Cla[u]de|Anth[r]opic|Chat\s?GP[T]|Open\s?A[I]|Cop[i]lot|sub-?agen[t]s?|A[I][- ]assistan[t]s?|A[I][- ]generate[d]|the architec[t]|brie[f]\.md)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Workplace();

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|XX[X])\b", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(issue|fixes|closes|see|PR|pull request)\s+#\d+\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex IssueNumber();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIV[A]TE KEY-----|\b_auth[T]oken\b|\bghp_\w{20,}", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Secret();

    // Names of the Bot Framework SDK are kept as they are, whatever we think of them.
    private static bool IsOfTheSdk(string path) => Path.GetFileNameWithoutExtension(path) is "IPropertyManager" or "StringUtils";

    [GeneratedRegex(@"(Helpers?|Utils?|Utilities|Manager|Processor|Impl)$|^Base[A-Z]", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex SaysNothing();
}
