namespace VssId.Bot.Services.Lookups;

/// <summary>Fixed choices behind what was shown.</summary>
internal enum LookChoice
{
    /// <summary>The next part of the list.</summary>
    More,

    /// <summary>The list of years.</summary>
    Years,

    /// <summary>The list of funds or groups.</summary>
    Subjects,

    /// <summary>The list of employers.</summary>
    Employers,

    /// <summary>A chart.</summary>
    Chart,

    /// <summary>A file to print.</summary>
    Pdf,

    /// <summary>A file for a spreadsheet.</summary>
    Csv,

    /// <summary>What it would be by the law.</summary>
    Estimate,

    /// <summary>Something on record is wrong or missing.</summary>
    Mistake,
}
