using System.Collections.Frozen;
using CsvHelper;

namespace VssId.Backend.Locations;

/// <summary>The 34 provinces, found by code, by name, or by a name from before July 2025, with or without accents. Sources: <c>Data/README.md</c>.</summary>
internal static class Provinces
{
    // Titles in front of a name, folded.
    private static readonly string[] Titles = ["thanh pho ", "tinh ", "tp ", "t p "];

    private static readonly (string Code, string Name)[] All = [.. Read("provinces.csv").Select(row => (row[0], row[1]))];

    private static readonly FrozenDictionary<string, Province> ByCode = All.ToFrozenDictionary(row => row.Code, row => new Province(row.Code, row.Name, Former: null), StringComparer.Ordinal);

    private static readonly string[][] Before = [.. Read("former-provinces.csv")];

    private static readonly FrozenDictionary<string, string> ByFormerCode = Before.ToFrozenDictionary(row => row[0], row => row[2], StringComparer.Ordinal);

    // A name of today counts before a former one that is the same.
    private static readonly FrozenDictionary<string, Province> ByName = All.Select(row => (Name: Folding.Fold(row.Name), Province: new Province(row.Code, row.Name, Former: null)))
        .Concat(Before.Select(row => (Name: Folding.Fold(row[1]), Province: new Province(row[2], NameOf(row[2]), row[1]))))
        .Concat(Read("other-names.csv").Select(row => (Name: Folding.Fold(row[0]), Province: new Province(row[2], NameOf(row[2]), row[1].Length == 0 ? null : row[1]))))
        .DistinctBy(row => row.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(row => row.Name, row => row.Province, StringComparer.Ordinal);

    /// <summary>The codes of today.</summary>
    public static IEnumerable<string> Codes => All.Select(row => row.Code);

    /// <summary>The name of a code of today.</summary>
    public static string NameOf(string code) => ByCode[code].Name;

    /// <summary>The code of today of a code from before July 2025; null when there was none. A code that both have stands for the same land and what joined it.</summary>
    public static string? OfFormerCode(string code) => ByFormerCode.GetValueOrDefault(code);

    /// <summary>Finds a province.</summary>
    /// <param name="text">Code or name.</param>
    /// <returns>Null when there is none.</returns>
    public static Province? Find(string text)
    {
        var name = Folding.Fold(text);
        foreach (var title in Titles)
        {
            if (name.StartsWith(title, StringComparison.Ordinal))
            {
                name = name[title.Length..];
                break;
            }
        }

        return ByCode.GetValueOrDefault(text) ?? ByName.GetValueOrDefault(name);
    }

    /// <summary>Rows of an embedded table, without its head.</summary>
    internal static IReadOnlyList<string[]> Read(string table)
    {
        using var stream = typeof(Provinces).Assembly.GetManifestResourceStream($"{typeof(Provinces).Namespace}.Data.{table}")!;
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, leaveOpen: true);
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }
}
