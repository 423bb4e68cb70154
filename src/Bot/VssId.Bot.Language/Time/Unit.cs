namespace VssId.Bot.Language.Time;

/// <summary>Units that time is counted in.</summary>
internal enum Unit
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
}
