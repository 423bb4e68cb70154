namespace VssId.Bot.Storage.Sealing;

/// <summary>What was read is not what was sealed for this conversation: it was changed, belongs to another one, or its key is not in the ring.</summary>
public sealed class SealBrokenException : Exception
{
    /// <summary>Creates the exception.</summary>
    public SealBrokenException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, without personal data.</param>
    public SealBrokenException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, without personal data.</param>
    /// <param name="innerException">The cause.</param>
    public SealBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
