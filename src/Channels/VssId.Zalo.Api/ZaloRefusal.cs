namespace VssId.Zalo.Api;

/// <summary>What an error of the OA API means to a caller.</summary>
public enum ZaloRefusal
{
    /// <summary>A number that no list of Zalo's names.</summary>
    Unrecognised,

    /// <summary>Too many calls this minute: go on in the next one.</summary>
    RateLimited,

    /// <summary>The uploaded file is gone (7 days): upload it again once.</summary>
    AttachmentExpired,

    /// <summary>Zalo failed to send: one more try, a little later.</summary>
    SendFailed,

    /// <summary>A field is invalid; also said of a person Zalo does not know.</summary>
    InvalidParameter,

    /// <summary>A text, page or file is larger than allowed.</summary>
    LimitExceeded,

    /// <summary>This kind of message is not taken: send plain text.</summary>
    TypeNotSupported,

    /// <summary>The OA's quota is used up: an operator has to act.</summary>
    OutOfQuota,

    /// <summary>The OA, the app, a permission, the package or the account has to be put right by an operator.</summary>
    OperatorNeeded,

    /// <summary>The access token is wrong, expired or replaced.</summary>
    TokenRefused,

    /// <summary>This person cannot be written to: blocked, inactive, restricted.</summary>
    PersonUnreachable,

    /// <summary>The person has not written for 7 days: wait until they do.</summary>
    WindowClosed,

    /// <summary>Not sent at night.</summary>
    AtNight,

    /// <summary>The call should never have been made in this form: a bug on our side.</summary>
    WrongUse,
}
