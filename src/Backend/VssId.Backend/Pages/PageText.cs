using System.Diagnostics;
using System.Globalization;
using VssId.Backend.Client.Pages;

namespace VssId.Backend.Pages;

/// <summary>The text message with the link of a page: one segment, names the service, what it is for and the minutes, warns, and ends with the link.</summary>
/// <remarks>Without accents, as the text of a code: with them a segment holds 70 letters only (3GPP TS 23.038).</remarks>
internal static class PageText
{
    /// <summary>Words the message.</summary>
    public static string Of(string link, PagePurpose purpose, TimeSpan lifetime) => string.Create(
        CultureInfo.InvariantCulture,
        $"VssID: Mo de {UseOf(purpose)}, 1 lan trong {(int)lifetime.TotalMinutes} phut. Khong chia se cho ai, ke ca can bo BHXH: {link}");

    /// <summary>The address of a page.</summary>
    public static string Link(string url, string key) => $"{url}?k={key}";

    private static string UseOf(PagePurpose purpose) => purpose switch
    {
        PagePurpose.SetPassword => "dat lai mat khau",
        PagePurpose.ChangePassword => "doi mat khau",
        PagePurpose.FirstPassword => "dat mat khau",
        PagePurpose.Download => "lay du lieu",
        _ => throw new UnreachableException(),
    };
}
