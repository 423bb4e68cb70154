using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace VssId.House.Tests;

public sealed partial class DocumentsTests
{
    private static IEnumerable<string> Documents => House.TextFiles.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void The_readme_opens_with_the_two_commands()
    {
        var firstBlock = CodeBlock().Match(House.Read("README.md"));
        firstBlock.Success.ShouldBeTrue();
        firstBlock.Index.ShouldBeLessThan(1_500, "the commands stand on the first screen");
        firstBlock.Groups["text"].Value.ShouldContain("./run.sh");
        firstBlock.Groups["text"].Value.ShouldContain("./test.sh");
    }

    [Fact]
    public void The_changes_are_written_down() => House.Read("CHANGELOG.md").ShouldContain("## ");

    [Fact]
    public void Every_link_between_documents_leads_somewhere() =>
        Documents.SelectMany(path => Broken(path, House.Read(path))).ShouldBeEmpty();

    [Fact]
    public void Every_document_that_the_sources_name_is_there() =>
        House.TextFiles.Where(path => !path.StartsWith("tests/VssId.House.Tests/", StringComparison.Ordinal) && !path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(path => NamedDocument().Matches(House.Read(path)).Where(match => !House.Has(match.Value)).Select(match => $"{path} names {match.Value}"))
            .ShouldBeEmpty();

    [Fact]
    public void A_broken_link_is_found()
    {
        Broken("README.md", "See [the house](docs/nowhere.md) and [the web](https://example.vn).").ShouldBe(["README.md links to docs/nowhere.md"]);
        Broken("docs/x.md", "[up](../README.md#start), [here](#here), `[no](link.md)`").ShouldBe(House.Has("README.md") ? [] : ["docs/x.md links to ../README.md"]);
    }

    private static IEnumerable<string> Broken(string path, string markdown) =>
        from match in Link().Matches(Code().Replace(markdown, ""))
        let target = Uri.UnescapeDataString(match.Groups["text"].Value.Split('#')[0])
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        where !House.Has(Path.Combine(Path.GetDirectoryName(path)!, target))
        select $"{path} links to {target}";

    [GeneratedRegex(@"^```\w*\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(\s*<?(?<text>[^)\s>]+)>?[^)]*\)", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Link();

    [GeneratedRegex(@"\bdocs/[\w/.-]+\.md\b", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex NamedDocument();
}
