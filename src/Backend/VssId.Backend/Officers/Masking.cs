namespace VssId.Backend.Officers;

/// <summary>Personal data as officers see them.</summary>
internal static class Masking
{
    /// <summary>The first three characters and the last ones: <c>990*****17</c>, <c>038*****0017</c>.</summary>
    public static string Number(string number) => number.Length < 10 ? new string('*', number.Length) : $"{number[..3]}*****{number[8..]}";

    /// <summary>Family name and the first letter of the others: <c>Nguyễn V… M…</c>.</summary>
    public static string Name(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Index().Select(word => word.Index == 0 && words.Length > 1 ? word.Item : $"{word.Item[0]}…"));
    }

    /// <summary>A phone, <c>+84…</c>: <c>09xx xxx 017</c>.</summary>
    public static string Phone(string phone) => phone.StartsWith("+84", StringComparison.Ordinal) && phone.Length >= 10 ? $"0{phone[3]}xx xxx {phone[^3..]}" : "xxx";
}
