namespace VssId.Backend.Client.Files;

/// <summary>The question how a file stands, without a session (R52).</summary>
/// <param name="Code">Code of the file: <c>HS</c> and 8.</param>
/// <param name="Place">Who asks: five codes a day that name no file, then no more.</param>
public sealed record FileQuestion(string Code, Place Place)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => nameof(FileQuestion);
}
