namespace VssId.Bot.Language.Time;

/// <summary>How often something of the calendar comes again; its turns are counted from the year 0 or the week of 0001-01-01.</summary>
internal enum Cycle
{
    /// <summary>Every year: "tháng 9", "5/2", "tết".</summary>
    Year,

    /// <summary>Every month: "ngày 20", "cuối tháng".</summary>
    Month,

    /// <summary>Every week: "thứ sáu".</summary>
    Week,
}
