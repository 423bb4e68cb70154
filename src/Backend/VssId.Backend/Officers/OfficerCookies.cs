namespace VssId.Backend.Officers;

/// <summary>Cookies of the officers' pages. The prefix keeps other hosts and plain HTTP from setting them (RFC 6265bis, 4.1.3.2).</summary>
internal static class OfficerCookies
{
    /// <summary>Token of the session.</summary>
    public const string Session = "__Host-VssIdOfficer";

    /// <summary>Random value that the form of sign-in is bound to, as there is no session yet.</summary>
    public const string Form = "__Host-VssIdForm";

    /// <summary>How they are set: gone with the browser; the server ends them earlier.</summary>
    public static CookieOptions Options => new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };
}
