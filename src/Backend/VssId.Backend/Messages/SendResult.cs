namespace VssId.Backend.Messages;

/// <summary>What became of a message at its provider.</summary>
internal enum SendResult
{
    /// <summary>The provider has it.</summary>
    Sent,

    /// <summary>The provider surely does not have it: it may be tried again.</summary>
    NotSent,

    /// <summary>The provider refuses it for good.</summary>
    Refused,

    /// <summary>Nobody knows: a code is not sent again, it might arrive twice.</summary>
    Unknown,
}
