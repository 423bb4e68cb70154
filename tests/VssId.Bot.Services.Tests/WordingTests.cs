using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace VssId.Bot.Services.Tests;

/// <summary>Every wording stands in both languages, with the same places for values, and fits a screen of USSD.</summary>
public sealed partial class WordingTests
{
    private const int LargestScreen = 160;

    private static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en")];

    public static TheoryData<string> Files() =>
        [.. typeof(CitizenServices).Assembly.GetTypes().Where(type => type.Name.EndsWith("Wording", StringComparison.Ordinal)).Select(type => type.FullName!)];

    [Fact]
    public void There_is_wording() => Files().Count.ShouldBeGreaterThanOrEqualTo(8);

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_have_the_same_wordings_with_the_same_places(string file)
    {
        var vietnamese = Read(file, Cultures[0]);
        var english = Read(file, Cultures[1]);
        english.Keys.Order(StringComparer.Ordinal).ShouldBe(vietnamese.Keys.Order(StringComparer.Ordinal), "Vietnamese and English must say the same.");
        foreach (var (key, text) in vietnamese.Where(each => !each.Key.EndsWith("_Brief", StringComparison.Ordinal)))
        {
            PlacesOf(english[key]).ShouldBe(PlacesOf(text), $"{file} {key}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_empty_double_spaced_or_decomposed(string file)
    {
        foreach (var culture in Cultures)
        {
            foreach (var (key, text) in Read(file, culture))
            {
                text.ShouldBe(text.Trim(), key);
                // An answer that is offered on small screens only has no words elsewhere, and the other way round.
                (text.Length > 0 || key is "MenuExit" or "Chart_Brief" or "Pdf_Brief" or "Csv_Brief").ShouldBeTrue(key);
                text.ShouldNotContain("  ", customMessage: key);
                text.IsNormalized(NormalizationForm.FormC).ShouldBeTrue(key);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_said_on_a_small_screen_fits_it(string file)
    {
        foreach (var culture in Cultures)
        {
            var texts = Read(file, culture);
            foreach (var (key, text) in texts.Where(each => each.Key.EndsWith("_Brief", StringComparison.Ordinal) || !texts.ContainsKey(each.Key + "_Brief")))
            {
                // Values of a usual length: a number of ten digits, a time, a name.
                var said = string.Format(CultureInfo.InvariantCulture, text, "9900000017", "07:15", "*1900#", "24/12/2026");
                Septets(said).ShouldBeLessThanOrEqualTo(LargestScreen, $"{file} {key} {culture.Name}: {said}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_wording_is_used(string file)
    {
        var type = typeof(CitizenServices).Assembly.GetType(file)!;
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(Root(), "src", "Bot", "VssId.Bot.Services"), type.Name + ".cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (var key in Read(file, Cultures[0]).Keys.Select(key => key.Replace("_Brief", "", StringComparison.Ordinal)).Where(key => !LevelKey().IsMatch(key)))
        {
            Regex.IsMatch(source, $@"\b{key}\b", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeTrue($"{file} {key}");
        }
    }

    private static Dictionary<string, string> Read(string file, CultureInfo culture)
    {
        var resources = new ResourceManager(file, typeof(CitizenServices).Assembly);
        using var set = resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        set.ShouldNotBeNull($"{file} in {culture.Name}");
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static string[] PlacesOf(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static int Septets(string text)
    {
        var count = 0;
        foreach (var letter in text.Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                count += "^{}\\[~]|€".Contains(letter, StringComparison.Ordinal) ? 2 : 1;
            }
        }

        return count;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "VssId.Bot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution's folder was not found.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^Level\d$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LevelKey();
}
