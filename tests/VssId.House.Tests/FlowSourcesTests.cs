using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace VssId.House.Tests;

/// <summary>
/// An open question drops the continuation of the flow: nothing that must be closed or caught may be open around it
/// (docs/flows, "Shape"). The compiler does not know that, so the sources of the services are read.
/// </summary>
public sealed partial class FlowSourcesTests
{
    private const string Services = "src/Bot/VssId.Bot.Services/";

    [Fact]
    public void No_question_stands_inside_something_that_must_be_closed() =>
        House.TextFiles.Where(path => path.StartsWith(Services, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(path => Faults(House.Read(path)).Select(fault => $"{path}: {fault}")).ShouldBeEmpty();

    [Theory]
    [InlineData("try { var n = await flow.Ask(Number); } finally { }", "line 1: Ask inside try")]
    [InlineData("try { } catch (IOException) { await flow.Run(child); }", "line 1: Run inside catch")]
    [InlineData("using (gate) { if (x) { await flow.Once(\"send\", 1, Send); } }", "line 1: Once inside using")]
    [InlineData("{ await using var file = Open();\n await flow.Ask(Number); }", "line 2: Ask after using")]
    [InlineData("lock (gate) {\n flow.Require<SignedIn>(); }", "line 2: Require inside lock")]
    [InlineData("await Task.Run(() => flow.Ask(Number));", "line 1: Task.Run")]
    [InlineData("async void Go(Flow flow) { await flow.Ask(Number); }", "line 1: async void")]
    public void A_question_in_the_wrong_place_is_found(string source, string fault) => Faults(source).ShouldBe([fault]);

    [Theory]
    [InlineData("var n = await flow.Ask(Number); try { Count(n); } finally { }")]
    [InlineData("await flow.Ask(Number); { using var file = Open(); } await flow.Ask(Period);")]
    [InlineData("using VssId.Bot.Engine;\nnamespace X;\nclass A { async Task RunAsync(Flow flow) { await flow.Ask(Number); } }")]
    [InlineData("// try { await flow.Ask(Number) }\nvar text = \"try { flow.Ask(\";")]
    [InlineData("async Task RunAsync(Flow flow) { await flow.Once(\"send\", 1, async (i, call) => { try { await Send(); } finally { } }); await flow.Ask(Number); }")]
    public void What_is_closed_before_the_question_may_stand(string source) => Faults(source).ShouldBeEmpty();

    private static IEnumerable<string> Faults(string source)
    {
        var code = CSharpText.CodeOnly(source);
        var open = new Stack<Block>();
        open.Push(new Block("file", HoldsUsing: false));
        foreach (Match token in Token().Matches(code))
        {
            var line = 1 + code.AsSpan(0, token.Index).Count('\n');
            switch (token.Value)
            {
                case "{":
                    open.Push(new Block(Opener(code, token.Index), HoldsUsing: false));
                    break;
                case "}":
                    if (open.Count > 1)
                        open.Pop();
                    break;
                case var text when text.StartsWith("Task", StringComparison.Ordinal):
                    yield return $"line {line}: Task.Run";
                    break;
                case var text when text.StartsWith("async", StringComparison.Ordinal):
                    yield return $"line {line}: async void";
                    break;
                case var text when text.StartsWith("using", StringComparison.Ordinal):
                    // Directives at the head of a file stand outside every block.
                    if (open.Count > 1)
                        open.Push(open.Pop() with { HoldsUsing = true });
                    break;
                default:
                    var step = token.Groups["step"].Value;
                    if (open.FirstOrDefault(block => block.MustClose) is { } around)
                        yield return $"line {line}: {step} inside {around.Opener}";
                    else if (open.Any(block => block.HoldsUsing))
                        yield return $"line {line}: {step} after using";
                    break;
            }
        }
    }

    /// <summary>The word that opens a block: the keyword of the statement whose brace this is.</summary>
    private static string Opener(string code, int brace)
    {
        var head = code[..brace];
        var from = head.LastIndexOfAny([';', '{', '}']) + 1;
        return Keyword().Match(head, from) is { Success: true } match ? match.Value : "";
    }

    [GeneratedRegex(@"[{}]|\bTask\s*\.\s*Run\b|\basync\s+void\b|\busing\s+(?!\()(?=[\w<>.?]+\s+\w+\s*=)|\bflow\s*\.\s*(?<step>Ask|Run|Once|Require|Keep|End)\b", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(try|catch|finally|using|lock)\b", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Keyword();

    private sealed record Block(string Opener, bool HoldsUsing)
    {
        public bool MustClose => Opener.Length > 0 && Opener != "file";
    }
}
