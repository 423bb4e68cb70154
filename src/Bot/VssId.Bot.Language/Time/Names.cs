namespace VssId.Bot.Language.Time;

/// <summary>Words before nam that make a name of it.</summary>
internal static class Names
{
    /// <summary>Whether an unmarked nam ends a name: Việt Nam, Hà Nam, Quảng Nam, miền Nam.</summary>
    /// <remarks>"dong nam" and "tay nam" are left out: citizens write "đóng năm".</remarks>
    public static bool EndsInNam(Line line, int at) =>
        at > 0 && line.Inside(at - 1) && line.Token(at - 1).Folded is "viet" or "vn" or "quang" or "mien" or "phia" or "ha";
}
