namespace VssId.Bot.Language.Entities;

/// <summary>Lists that come with the program (folder <c>Data</c>).</summary>
internal static class Resources
{
    /// <summary>Rows of a list of comma-separated values.</summary>
    /// <param name="name">Name of the file.</param>
    /// <returns>Fields of each row without the header.</returns>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The list {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split(',');
            }
        }
    }
}
