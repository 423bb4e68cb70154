namespace VssId.Backend.Client.Pages;

/// <summary>What was typed on a secure page.</summary>
/// <param name="Key">Key of the page.</param>
/// <param name="Password">The password, where it is asked for; at most 200 UTF-16 units count.</param>
/// <param name="NewPassword">The new password, where it is asked for.</param>
public sealed record PageAnswer(string Key, string? Password = null, string? NewPassword = null)
{
    /// <summary>Never prints what was typed.</summary>
    public override string ToString() => nameof(PageAnswer);
}
