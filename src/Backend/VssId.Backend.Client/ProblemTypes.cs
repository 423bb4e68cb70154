namespace VssId.Backend.Client;

/// <summary>Types of the backend's ProblemDetails, relative to its address.</summary>
public static class ProblemTypes
{
    /// <summary>400: the request is not of the form the document says.</summary>
    public const string BadRequest = "/problems/bad-request";

    /// <summary>401: the service's signature is missing or wrong.</summary>
    public const string BadSignature = "/problems/bad-signature";

    /// <summary>401: the session is over, or belongs to another place.</summary>
    public const string SessionEnded = "/problems/session-ended";

    /// <summary>403: the signature is right, and this service may not do that.</summary>
    public const string NotAllowed = "/problems/not-allowed";

    /// <summary>404: there is no such thing on record for this citizen.</summary>
    public const string NotFound = "/problems/not-found";

    /// <summary>422: the idempotency key was used with another request.</summary>
    public const string KeyReused = "/problems/idempotency-key-reused";

    /// <summary>429: codes were sent too often (R6, R8); member <c>retryAt</c> and header <c>Retry-After</c> say when it goes on.</summary>
    public const string TooManyCodes = "/problems/too-many-codes";

    /// <summary>423: code sign-in is locked after failures (R7); member <c>lockedUntil</c>, absent when only the office can unlock.</summary>
    public const string Locked = "/problems/locked";

    /// <summary>503: the store of codes and limits, or the sender, is down (R12).</summary>
    public const string Unavailable = "/problems/unavailable";

    /// <summary>409: what is wanted needs a challenge whose code was right, here and not long ago, and this is none.</summary>
    public const string CodeNeeded = "/problems/code-needed";

    /// <summary>409: what is wanted needs a consent that is not given.</summary>
    public const string ConsentNeeded = "/problems/consent-needed";

    /// <summary>409: the phone on record is this one already, or serves as many accounts as it may.</summary>
    public const string PhoneNotTaken = "/problems/phone-not-taken";

    /// <summary>409: a file of this kind is open already.</summary>
    public const string FileOpen = "/problems/file-open";
}
