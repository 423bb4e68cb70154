namespace VssId.Bot.Services.Passwords;

/// <summary>What can be done about a password.</summary>
internal enum PasswordEntry
{
    /// <summary>A new one in place of a known one.</summary>
    Change,

    /// <summary>A new one in place of a forgotten one.</summary>
    Forgot,
}
