namespace VssId.Backend.Client.Registrations;

/// <summary>A picture that a citizen sent. It is kept sealed, for a day when no registration takes it up.</summary>
/// <param name="Content">A JPEG of at most 1 MB.</param>
/// <param name="Place">The conversation in which it was sent.</param>
public sealed record PhotoGiven(byte[] Content, Place Place)
{
    /// <summary>Never prints the picture.</summary>
    public override string ToString() => nameof(PhotoGiven);
}
