using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shouldly;
using VssId.Bot.Engine.Wordings;
using Xunit;

namespace VssId.Bot.Services.Tests.Reading;

public sealed class WordingUseTests
{
    private const string Brief = "_Brief";

    /// <summary>What plain letters, or a folding to them, make of a text.</summary>
    private const string OnEveryPhone = "\n !\"#$%&'()*+,-./0123456789:;<=>?@{}“”‘’–—…";

    private static readonly Assembly Services = typeof(CitizenServices).Assembly;

    public static TheoryData<string> Files => [.. Services.GetTypes().Where(type => type.Name.EndsWith("Wording", StringComparison.Ordinal)).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_wording_is_said_somewhere(string file)
    {
        var type = Services.GetType(file)!;
        var sources = Directory.GetFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText, StringComparer.Ordinal);
        var own = sources.Single(source => Path.GetFileNameWithoutExtension(source.Key) == type.Name).Value;
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false }))
        {
            // Inside its class a wording stands twice where it is made: its name, and the key of the same name.
            (sources.Values.Any(source => source.Contains($"{type.Name}.{member.Name}", StringComparison.Ordinal)) || Regex.Count(own, $@"\b{member.Name}\b", RegexOptions.None, TimeSpan.FromSeconds(5)) > 2)
                .ShouldBeTrue($"{type.Name}.{member.Name} is never said.");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Brief_wording_is_the_short_form_of_a_wording_and_has_no_sign_that_a_key_phone_lacks(string file)
    {
        foreach (var culture in new[] { CultureInfo.InvariantCulture, Speech.English })
        {
            using var set = new ResourceManager(file, Services).GetResourceSet(culture, createIfNotExists: true, tryParents: false).ShouldNotBeNull();
            var texts = set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
            foreach (var (key, text) in texts)
            {
                if (key.EndsWith(Brief, StringComparison.Ordinal))
                {
                    texts.ShouldContainKey(key[..^Brief.Length]);
                }

                text.Where(character => !char.IsLetter(character) && !OnEveryPhone.Contains(character, StringComparison.Ordinal)).ShouldBeEmpty($"{key}: {text}");
            }
        }
    }

    private static string SourceFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Bot/VssId.Bot.Services"));
}
