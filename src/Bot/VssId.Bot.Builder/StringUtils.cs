using System.Security.Cryptography;
using System.Text;

namespace VssId.Bot.Builder;

/// <summary>Short forms of texts.</summary>
public static class StringUtils
{
    private const string Dots = "...";

    /// <summary>The start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most characters of it that are kept.</param>
    /// <returns>The text; when it is longer its start and three dots.</returns>
    public static string Ellipsis(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, length), Dots);
    }

    /// <summary>A stable hash of a text.</summary>
    /// <returns>SHA-256 of its UTF-8, 64 lower-case hexadecimal digits.</returns>
    public static string Hash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The start of a text with the hash of the whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most characters of it that are kept.</param>
    public static string EllipsisHash(string text, int length) => Ellipsis(text, length) + Hash(text);
}
