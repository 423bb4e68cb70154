using System.Diagnostics;
using VssId.Backend.Client.Files;

namespace VssId.Backend.Files;

/// <summary>The text messages that tell what became of a file: one segment, so without accents (3GPP TS 23.038); no code, no reason, and what to do next.</summary>
internal static class FileText
{
    /// <summary>That the account is closed.</summary>
    public const string Closed =
        "VssID: Theo yeu cau cua anh/chi, tai khoan giao dich dien tu da dong va du lieu da xoa. Neu anh/chi khong yeu cau, goi ngay 19009068.";

    /// <summary>Words the message.</summary>
    public static string Of(FileState state) => state switch
    {
        FileState.MoreNeeded => "VssID: Ho so cua anh/chi can bo sung. Anh/chi dang nhap VssID va hoi ve ho so de xem can gi, hoac goi 19009068.",
        FileState.Refused => "VssID: Ho so cua anh/chi khong duoc chap nhan. Anh/chi dang nhap VssID va hoi ve ho so de xem ly do, hoac goi 19009068.",
        FileState.Accepted => "VssID: Ho so cua anh/chi da duoc chap nhan va lam xong. Neu anh/chi khong yeu cau, goi ngay 19009068 hoac den co quan BHXH.",
        _ => throw new UnreachableException(),
    };
}
