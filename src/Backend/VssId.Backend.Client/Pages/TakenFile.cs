namespace VssId.Backend.Client.Pages;

/// <summary>A file that was taken from a secure page, once.</summary>
/// <param name="Name">File name, ASCII.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Content">The bytes.</param>
public sealed record TakenFile(string Name, string MediaType, byte[] Content)
{
    /// <summary>Never prints the content.</summary>
    public override string ToString() => nameof(TakenFile);
}
