namespace VssId.Bot.Language.Entities;

/// <summary>Days that hospitals are called after: "bệnh viện 30-4". With any other day behind it the word for hospital says where one was on that day ("khám bv 5/3").</summary>
/// <remarks>Public facts, from general knowledge.</remarks>
internal static class HospitalDates
{
    /// <summary>Whether a hospital is called after a day.</summary>
    /// <param name="day">Digits of the day.</param>
    /// <param name="month">Digits of the month.</param>
    public static bool Has(string day, string month) => (day.TrimStart('0'), month.TrimStart('0')) is ("30", "4") or ("2", "9") or ("19", "8") or ("22", "12") or ("4", "2") or ("7", "4") or ("19", "5") or ("27", "2");
}
