namespace VssId.Backend.Client;

/// <summary>A code that was typed.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Place">Where it was typed; must be the place of the challenge.</param>
public sealed record CodeAttempt(string Code, Place Place)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => nameof(CodeAttempt);
}
