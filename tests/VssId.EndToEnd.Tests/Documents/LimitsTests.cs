using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace VssId.EndToEnd.Tests.Documents;

/// <summary>The table of limits in <c>docs/limits.md</c> is what the options say: setting, default, range, reason. <c>VSSID_REGENERATE=1</c> writes it anew.</summary>
public sealed partial class LimitsTests
{
    private const string Head = """
        # Limits

        Every limit is a setting with a default, a range and a reason. They are checked at start: a value outside its range stops it. This table is compared with the code by a test.

        | setting | default | range | what and why |
        |---|---|---|---|

        """;

    [Fact]
    public void The_table_of_limits_is_that_of_the_options()
    {
        var path = Path.Combine(Solution.Root, "docs", "limits.md");
        var table = Head.ReplaceLineEndings("\n") + string.Concat(Rows().Order(StringComparer.Ordinal));
        if (Environment.GetEnvironmentVariable("VSSID_REGENERATE") == "1")
        {
            File.WriteAllText(path, table);
        }

        File.ReadAllText(path).ShouldBe(table);
    }

    [Fact]
    public void Every_default_lies_in_its_range()
    {
        foreach (var (type, property, range) in Limits())
        {
            range.IsValid(property.GetValue(Activator.CreateInstance(type, nonPublic: true))).ShouldBeTrue($"{type.Name}.{property.Name}");
        }
    }

    private static IEnumerable<string> Rows()
    {
        foreach (var (type, property, range) in Limits())
        {
            var section = type.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) as string
                ?? SectionOf().Match(Summary(type.Assembly, $"T:{type.FullName}")).Groups["name"].Value;
            section.ShouldNotBeEmpty($"{type.FullName} names no section.");
            var reason = Tags().Replace(Summary(type.Assembly, $"P:{type.FullName}.{property.Name}"), "").Trim();
            yield return string.Create(CultureInfo.InvariantCulture, $"| `{section}:{property.Name}` | {property.GetValue(Activator.CreateInstance(type, nonPublic: true))} | {range.Minimum} to {range.Maximum} | {reason} |\n");
        }
    }

    private static IEnumerable<(Type Type, PropertyInfo Property, RangeAttribute Range)> Limits()
    {
        var assemblies = Directory.EnumerateFiles(AppContext.BaseDirectory, "VssId.*.dll")
            .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal) && !file.EndsWith(".Testing.dll", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom);
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsAbstract))
        {
            foreach (var property in type.GetProperties())
            {
                if (property.GetCustomAttribute<RangeAttribute>() is { } range)
                {
                    yield return (type, property, range);
                }
            }
        }
    }

    private static string Summary(Assembly assembly, string member)
    {
        var document = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
        var summary = document.Descendants("member").FirstOrDefault(each => each.Attribute("name")?.Value == member)?.Element("summary");
        return summary is null ? "" : Blanks().Replace(string.Concat(summary.Nodes().Select(node => node is XElement element && element.Attribute("cref") is { } reference ? reference.Value.Split('.')[^1] : node.ToString(SaveOptions.DisableFormatting))), " ").Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex("[Ss]ection <c>(?<name>[A-Za-z:]+)</c>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionOf();

    [GeneratedRegex("<[^>]+>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();
}
