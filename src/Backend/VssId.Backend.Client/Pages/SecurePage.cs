namespace VssId.Backend.Client.Pages;

/// <summary>A secure page that was opened for a conversation (R50): single use, and it signs nobody in by itself.</summary>
/// <param name="Id">Names it for the conversation; opens nothing.</param>
/// <param name="ExpiresAt">From then on it is gone (5 minutes).</param>
/// <param name="Link">Its address with the key in the query; absent when it was texted.</param>
public sealed record SecurePage(Guid Id, DateTimeOffset ExpiresAt, string? Link = null)
{
    /// <summary>Never prints the link.</summary>
    public override string ToString() => nameof(SecurePage);
}
