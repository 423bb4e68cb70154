namespace VssId.Channels.Simulators.Zalo;

/// <summary>Why a call is refused; travels with HTTP 200.</summary>
/// <param name="Code">Zalo's number.</param>
/// <param name="Message">Zalo's words.</param>
internal sealed record OaError(int Code, string Message)
{
    public static OaError TokenInvalid { get; } = new(-216, "Access token is invalid");

    public static OaError AttachmentExpired { get; } = new(-100, "attachment_id was expired");

    public static OaError TooLarge { get; } = new(-210, "Parameter exceeds allowable limit");

    /// <summary>A field is missing, of the wrong form, or names somebody unknown.</summary>
    public static OaError Invalid(string field) => new(-201, $"{field} is invalid!");
}
