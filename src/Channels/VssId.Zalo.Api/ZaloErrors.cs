namespace VssId.Zalo.Api;

/// <summary>The error numbers of the OA API and what they mean.</summary>
/// <remarks>
/// Source: developers.zalo.me, "Mã lỗi" of the Official Account API, as transcribed in 2026. Zalo spells some numbers without the sign for token errors; both are taken.
/// The template API by phone (ZNS) uses the same numbers for other things and needs a table of its own.
/// </remarks>
public static class ZaloErrors
{
    /// <summary>What an error number means.</summary>
    /// <param name="code">Zalo's number; not 0.</param>
    public static ZaloRefusal Classify(int code) => code switch
    {
        -32 => ZaloRefusal.RateLimited,
        -100 => ZaloRefusal.AttachmentExpired,
        -200 => ZaloRefusal.SendFailed,
        -201 => ZaloRefusal.InvalidParameter,
        -210 => ZaloRefusal.LimitExceeded,
        -211 => ZaloRefusal.OutOfQuota,
        -204 or -205 or -209 or -212 or -219 or -221 or -223 or -224 or -242 or -320 or -321 => ZaloRefusal.OperatorNeeded,
        -213 or -217 or -218 or -227 or -244 or -248 => ZaloRefusal.PersonUnreachable,
        -216 or -220 or 216 or 401 or -401 => ZaloRefusal.TokenRefused,
        -230 or -232 => ZaloRefusal.WindowClosed,
        -233 => ZaloRefusal.TypeNotSupported,
        -234 => ZaloRefusal.AtNight,
        -214 or -235 or -240 or -249 => ZaloRefusal.WrongUse,
        _ => ZaloRefusal.Unrecognised,
    };
}
