using System.Collections.Frozen;

namespace VssId.Backend.Passwords;

/// <summary>The passwords that are tried first: the list beside this file, in the plain form of <see cref="PasswordRules.Plain"/>.</summary>
internal static class CommonPasswords
{
    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly FrozenSet<string> Listed = Read();

    /// <summary>How many there are.</summary>
    public static int Count => Listed.Count;

    /// <summary>Whether a plain form is on the list, as it is or without the digits around it: "matkhau2026" is as easy to guess as "matkhau".</summary>
    public static bool Has(string plain) => Listed.Contains(plain) || Listed.Contains(plain.TrimEnd(Digits)) || Listed.Contains(plain.Trim(Digits));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("VssId.Backend.Passwords.common.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
