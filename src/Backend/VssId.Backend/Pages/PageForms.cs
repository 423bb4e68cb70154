using System.Buffers.Text;
using System.Security.Cryptography;
using VssId.Backend.Challenges;
using VssId.Backend.Client.Pages;

namespace VssId.Backend.Pages;

/// <summary>Checks the form of what comes in about pages. What is refused here has done nothing.</summary>
internal static class PageForms
{
    /// <summary>Random bytes of a key.</summary>
    public const int KeyBytes = 16;

    /// <summary>Characters of a key: base64url without filling.</summary>
    private const int KeyLength = 22;

    // What is longer is wrong in any case; it is not even read.
    private const int LongestTyped = 1_000;

    /// <summary>What is wrong with a wish for a page; null when nothing is.</summary>
    public static string? Fault(PageRequest request) =>
        !Requests.IsNumber(request.Number) ? "The number has 10 or 12 digits, or is a card code of 15 characters."
        : request.Purpose is not (PagePurpose.SignIn or PagePurpose.SetPassword) ? "The purpose is none that is asked for by number."
        : request.Delivery is PageDelivery.Text && request.Purpose is not PagePurpose.SetPassword ? "Only a page for a forgotten password is texted."
        : request.Challenge is not null && (request.Delivery is PageDelivery.Text || request.Purpose is not PagePurpose.SetPassword) ? "No challenge goes with this page."
        : Fault(request.Delivery, request.Culture) ?? Requests.Fault(request.Place);

    /// <summary>What is wrong with a wish for a page in a session; null when nothing is.</summary>
    public static string? Fault(MyPageRequest request) =>
        request.Purpose is not (PagePurpose.ChangePassword or PagePurpose.Download) ? "The purpose is none that is asked for in a session."
        : request.Challenge is not null && request is not { Purpose: PagePurpose.Download, Delivery: PageDelivery.Link } ? "No challenge goes with this page."
        : Fault(request.Delivery, request.Culture) ?? Requests.Fault(request.Place);

    /// <summary>What is wrong with what was typed; null when nothing is.</summary>
    public static string? Fault(PageAnswer answer) =>
        answer.Password is { Length: > LongestTyped } || answer.NewPassword is { Length: > LongestTyped } ? $"A password has at most {LongestTyped} characters here." : null;

    /// <summary>What is wrong with digits; null when nothing is.</summary>
    public static string? Fault(PageProof proof) =>
        proof.Digits is not { Length: 4 } || !proof.Digits.All(char.IsAsciiDigit) ? "There are four digits." : Requests.Fault(proof.Place);

    /// <summary>What the database keeps of a key; null when this is none.</summary>
    public static byte[]? HashOf(string? key)
    {
        Span<byte> bytes = stackalloc byte[KeyBytes];
        return key is { Length: KeyLength } && Base64Url.IsValid(key) && Base64Url.TryDecodeFromChars(key, bytes, out var length) && length == KeyBytes ? SHA256.HashData(bytes) : null;
    }

    private static string? Fault(PageDelivery delivery, string culture) =>
        !Enum.IsDefined(delivery) ? "The delivery is none that is known."
        : culture is not ("vi" or "en") ? "The culture is vi or en."
        : null;
}
