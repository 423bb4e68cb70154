namespace VssId.Bot.Language.Time;

/// <summary>What the days of a span make together: it decides how TIMEX writes them.</summary>
internal enum Shape
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Whole months, weeks or parts of them: TIMEX ends on the day after.</summary>
    Units,

    /// <summary>Up to a day that was named: TIMEX ends on that day.</summary>
    Named,
}
