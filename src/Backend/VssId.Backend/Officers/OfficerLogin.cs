using System.Text.RegularExpressions;

namespace VssId.Backend.Officers;

/// <summary>Names of sign-in: 3 to 40 small letters, digits, dots and hyphens.</summary>
internal static partial class OfficerLogin
{
    /// <summary>The name that was meant.</summary>
    public static string Of(string typed) => typed.Trim().ToLowerInvariant();

    /// <summary>Whether a name may be given to an officer.</summary>
    public static bool IsGood(string login) => Form().IsMatch(login);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{2,39}\z", RegexOptions.None, 1_000)]
    private static partial Regex Form();
}
