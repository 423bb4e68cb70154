namespace VssId.Backend.Passwords;

/// <summary>What a password turned out to be.</summary>
internal enum PasswordVerdict
{
    /// <summary>Not the right one.</summary>
    Wrong,

    /// <summary>The right one.</summary>
    Right,

    /// <summary>The right one, kept with fewer rounds than wanted now: it is to be kept anew.</summary>
    RightButOld,
}
