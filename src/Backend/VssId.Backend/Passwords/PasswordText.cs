using System.Globalization;

namespace VssId.Backend.Passwords;

/// <summary>The text message that tells of a new password: one segment, without accents, as the text of a code.</summary>
internal static class PasswordText
{
    // Vietnam has one time zone, without summer time.
    private static readonly TimeSpan Hanoi = TimeSpan.FromHours(7);

    /// <summary>Words the message. The call centre is that of Vietnam Social Security.</summary>
    public static string Changed(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"VssID: Mat khau cua anh/chi vua duoc dat moi luc {at.ToOffset(Hanoi):HH:mm dd/MM/yyyy}. Neu khong phai anh/chi lam, goi ngay 19009068 hoac den co quan BHXH.");
}
