namespace VssId.Bot.Services.Documents;

/// <summary>Shares the width of a page among the columns of a table.</summary>
internal static class ColumnWidths
{
    /// <summary>Gives every column what its longest word needs, and shares the rest by what it would need for everything on one line.</summary>
    /// <param name="least">What the longest word of each column needs.</param>
    /// <param name="wanted">What the longest text of each column needs.</param>
    /// <param name="all">What there is.</param>
    public static double[] Share(IReadOnlyList<double> least, IReadOnlyList<double> wanted, double all)
    {
        var (needed, wish) = (least.Sum(), wanted.Sum());
        if (needed >= all)
        {
            // Words are broken then.
            return [.. least.Select(width => width * all / needed)];
        }

        return wish <= all
            ? [.. wanted.Select(width => width * all / wish)]
            : [.. least.Zip(wanted, (word, text) => word + ((text - word) * (all - needed) / (wish - needed)))];
    }
}
