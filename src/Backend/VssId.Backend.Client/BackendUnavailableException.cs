namespace VssId.Backend.Client;

/// <summary>The backend could not be reached, took too long, or is left alone for a while after failures (R43). Nothing is known about the effect of the call: ask again with the same idempotency key.</summary>
public sealed class BackendUnavailableException : Exception
{
    /// <summary>Creates it.</summary>
    public BackendUnavailableException()
        : base("The backend does not answer.")
    {
    }

    /// <summary>Creates it with words of its own.</summary>
    public BackendUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with its cause.</summary>
    public BackendUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
