namespace VssId.Zalo.Api;

/// <summary>How a call to Zalo ended.</summary>
/// <typeparam name="T">What a call that was done gives.</typeparam>
public abstract record ZaloAnswer<T>
{
    private ZaloAnswer()
    {
    }

    /// <summary>Zalo has done it.</summary>
    /// <param name="Data">What it gave.</param>
    public sealed record Done(T Data) : ZaloAnswer<T>;

    /// <summary>Zalo said no, in an answer with HTTP 200: nothing was done.</summary>
    /// <param name="Refusal">What that means.</param>
    /// <param name="Code">Zalo's number for it.</param>
    public sealed record Refused(ZaloRefusal Refusal, int Code) : ZaloAnswer<T>;

    /// <summary>Zalo could not be reached or was busy (429, 5xx): the same call may be made again.</summary>
    /// <param name="Reason">Short name, for counters and logs.</param>
    /// <param name="RetryAfter">How long Zalo asks to wait, when it does.</param>
    public sealed record Unavailable(string Reason, TimeSpan? RetryAfter) : ZaloAnswer<T>;

    /// <summary>The call went out and no readable answer came: it may or may not have been done. Zalo knows no idempotency key.</summary>
    /// <param name="Reason">Short name, for counters and logs.</param>
    public sealed record Unknown(string Reason) : ZaloAnswer<T>;
}
