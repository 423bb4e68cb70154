using System.Xml.Linq;

namespace VssId.House.Tests;

/// <summary>The repository as files: what the tests of the house read.</summary>
internal static class House
{
    /// <summary>Folders that hold what was made from the sources, or fetched; none of them is tracked.</summary>
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal)
    {
        "bin", "obj", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea",
    };

    private static readonly HashSet<string> TextExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".csproj", ".sln", ".props", ".targets", ".json", ".md", ".sh", ".yml", ".yaml", ".txt", ".xml", ".html", ".css", ".js", ".mjs", ".ts",
        ".lua", ".sql", ".csv", ".tsv", ".resx", ".chat", ".conf", ".service", ".http", ".svg", ".editorconfig", ".gitignore", ".gitattributes", "",
    };

    /// <summary>How long one expression may take over one file, in milliseconds.</summary>
    public const int RegexTimeout = 5_000;

    /// <summary>The folder with the solution, absolute, no slash at its end.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All text files that are the project's own, as paths from the root with forward slashes, sorted.</summary>
    public static IReadOnlyList<string> TextFiles { get; } =
        [.. Walk(Root).Where(path => TextExtensions.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal)];

    /// <summary>All project files, as paths from the root.</summary>
    public static IReadOnlyList<string> Projects { get; } = [.. TextFiles.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>The names of the items of one kind that a project file includes.</summary>
    public static IReadOnlyList<string> Includes(string projectXml, string item) =>
        [.. XDocument.Parse(projectXml).Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>()];

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(child);
            // The data of a running house lies in `data` at the root only.
            if (NotOurs.Contains(name) || (name == "data" && folder == Root))
                continue;
            foreach (var file in Walk(child))
                yield return file;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "VssId.Bot.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository: VssId.Bot.sln was not found above them.");
    }
}
