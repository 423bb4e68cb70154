namespace VssId.Backend.People;

/// <summary>Personal data as they are shown to officers, and to citizens without a fresh code.</summary>
internal static class Masking
{
    private const string Hidden = "***";

    // What a part of an address begins with that names no house and no street.
    private static readonly string[] Units = ["Phường ", "Xã ", "Thị trấn ", "Đặc khu ", "Quận ", "Huyện ", "Thị xã ", "Thành phố ", "Tỉnh "];

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

    /// <summary>A date of birth: <c>**/**/1990</c>.</summary>
    public static string BirthDate(DateOnly date) => $"**/**/{date.Year:D4}";

    /// <summary>The first letter and the house: <c>n***@mau.vn</c>.</summary>
    public static string Email(string email) => email.LastIndexOf('@') is > 0 and var at ? $"{email[0]}{Hidden}{email[at..]}" : Hidden;

    /// <summary>An address without house and street: the parts at its end that name a commune, a district or a province.</summary>
    public static string Address(string address)
    {
        var parts = address.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var units = parts.Reverse().TakeWhile(part => Units.Any(unit => part.StartsWith(unit, StringComparison.OrdinalIgnoreCase))).Reverse();
        return string.Join(", ", units) is { Length: > 0 } shown ? shown : Hidden;
    }
}
