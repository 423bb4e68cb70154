namespace VssId.Backend.Passwords;

/// <summary>Why a password may not be taken.</summary>
internal enum PasswordFault
{
    /// <summary>Fewer than 8 characters.</summary>
    TooShort,

    /// <summary>More than <see cref="PasswordKeeper.Longest"/> units.</summary>
    TooLong,

    /// <summary>A letter or a digit is missing.</summary>
    OneKind,

    /// <summary>One of those that everybody tries first, also with digits or signs behind.</summary>
    Common,

    /// <summary>Holds the person's number, birthday, phone or name of sign-in.</summary>
    Personal,
}
