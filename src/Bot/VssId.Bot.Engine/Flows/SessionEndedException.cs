namespace VssId.Bot.Engine.Flows;

/// <summary>The backend says that the citizen's session is over (401). Only the engine catches it (flows, rule 17).</summary>
public sealed class SessionEndedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public SessionEndedException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without personal data.</param>
    public SessionEndedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without personal data.</param>
    /// <param name="innerException">The cause.</param>
    public SessionEndedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
