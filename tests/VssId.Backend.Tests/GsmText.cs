namespace VssId.Backend.Tests;

/// <summary>How much room a text takes in an SMS (3GPP TS 23.038, 6.2.1 and 6.2.1.1).</summary>
internal static class GsmText
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";

    /// <summary>Septets of a text; null when a letter of it is not in the alphabet.</summary>
    public static int? Septets(string text) => text.All(letter => Basic.Contains(letter, StringComparison.Ordinal) || Extended.Contains(letter, StringComparison.Ordinal))
        ? text.Sum(letter => Extended.Contains(letter, StringComparison.Ordinal) ? 2 : 1)
        : null;
}
