namespace VssId.Bot.Services.Lookups;

/// <summary>A year that is counted from the one that is shown: "còn năm trước?".</summary>
internal enum YearShift
{
    /// <summary>It is not counted from it.</summary>
    None,

    /// <summary>The year before.</summary>
    Before,

    /// <summary>The year after.</summary>
    After,
}
