namespace VssId.Bot.Understanding.Tests;

/// <summary>Where the sources are.</summary>
internal static class Folders
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The example sentences.</summary>
    public static string Corpus { get; } = Path.Combine(Root, "src", "Bot", "VssId.Bot.Understanding", "Corpus");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "VssId.Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not stand below the solution.");
    }
}
