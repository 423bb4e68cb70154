namespace VssId.Bot.Engine.Flows;

/// <summary>A turn went over one of its limits (R37): a bug in a flow, or a person who found one.</summary>
public sealed class TurnLimitException : Exception
{
    /// <summary>Creates the exception.</summary>
    public TurnLimitException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which limit.</param>
    public TurnLimitException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which limit.</param>
    /// <param name="innerException">The cause.</param>
    public TurnLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
