namespace VssId.Bot.Engine.Flows;

/// <summary>Something a flow needs does not answer: nothing of the turn is kept, and the person is told to try again (flows, rule 16).</summary>
public sealed class EffectFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public EffectFailedException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, without personal data.</param>
    public EffectFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, without personal data.</param>
    /// <param name="innerException">The cause.</param>
    public EffectFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
