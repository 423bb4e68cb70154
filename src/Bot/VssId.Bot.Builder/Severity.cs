namespace VssId.Bot.Builder;

/// <summary>How serious a trace is.</summary>
public enum Severity
{
    /// <summary>For developers.</summary>
    Verbose = 0,

    /// <summary>Worth knowing.</summary>
    Information = 1,

    /// <summary>Worth a look.</summary>
    Warning = 2,

    /// <summary>Something failed.</summary>
    Error = 3,

    /// <summary>The process cannot go on.</summary>
    Critical = 4,
}
