using Shouldly;
using Xunit;

namespace VssId.Bot.Understanding.Tests;

/// <summary>The figures in <c>docs/language.md</c> are those of the model that the build has learnt. <c>VSSID_REGENERATE=1</c> writes them anew.</summary>
public sealed class DocumentTests
{
    private const string Begin = "<!-- measured: begin -->\n";
    private const string End = "<!-- measured: end -->";

    [Fact]
    public void The_published_figures_are_those_of_this_model()
    {
        var path = Path.Combine(Folders.Root, "docs", "language.md");
        var page = File.ReadAllText(path);
        var (first, last) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var report = Report.Of(HeldBackTests.Readings);
        if (Environment.GetEnvironmentVariable("VSSID_REGENERATE") == "1")
        {
            File.WriteAllText(path, page[..first] + report + page[last..]);
            return;
        }

        page[first..last].ShouldBe(report);
    }
}
