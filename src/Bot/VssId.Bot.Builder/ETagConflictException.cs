namespace VssId.Bot.Builder;

/// <summary>An item was changed since it was read: nothing was written.</summary>
/// <remarks>The message does not name the key, which has ids of persons in it.</remarks>
public class ETagConflictException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ETagConflictException()
        : this("Etag conflict: the item was changed since it was read.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Words for a developer.</param>
    public ETagConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Words for a developer.</param>
    /// <param name="innerException">What went wrong.</param>
    public ETagConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
