namespace VssId.Backend.Client.Registrations;

/// <summary>With this a registration is gone on with in another conversation, after a code to its phone (R52).</summary>
/// <param name="Code">Eight digits; works once.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record HandOver(string Code, DateTimeOffset ExpiresAt)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => nameof(HandOver);
}
