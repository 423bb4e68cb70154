namespace VssId.Backend.Passwords;

/// <summary>What is kept of an account's password.</summary>
/// <param name="Hash">What is kept; absent without a password.</param>
/// <param name="Since">Since when it stands.</param>
/// <param name="IsFirst">Whether the office gave it out.</param>
internal sealed record KeptPassword(byte[]? Hash, long Since, bool IsFirst)
{
    /// <summary>Prints nothing of it.</summary>
    public override string ToString() => nameof(KeptPassword);
}
