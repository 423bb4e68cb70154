using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace VssId.House.Tests;

/// <summary>The page with three phones offers the people that the document lists and the backend plants.</summary>
public sealed partial class SamplePeopleTests
{
    private const string Page = "src/Bot/VssId.Bot/Phones/Page/people.js";
    private const string Document = "docs/sample-people.md";

    [Fact]
    public void The_page_offers_everybody_whom_the_document_lists()
    {
        var offered = Offered().Matches(House.Read(Page)).Select(match => (Name: match.Groups["name"].Value, Number: "99000000" + match.Groups["number"].Value)).ToList();
        var rows = House.Read(Document).Split('\n').Where(line => line.StartsWith('|')).ToList();
        offered.Count.ShouldBeGreaterThan(10);
        offered.Where(person => !rows.Any(row => row.Contains(person.Name, StringComparison.Ordinal) && Digits(row).Contains(person.Number, StringComparison.Ordinal)))
            .ShouldBeEmpty();
        rows.Count(row => Listed().IsMatch(Digits(row))).ShouldBe(offered.Count);
    }

    private static string Digits(string row) => row.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("""person\((?<number>\d\d), "(?<name>[^"]+)",""", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Offered();

    [GeneratedRegex(@"\b99000000\d\d\b", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex Listed();
}
