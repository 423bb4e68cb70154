namespace VssId.Bot.Services;

/// <summary>An answer to "is that right?".</summary>
internal enum Confirmation
{
    /// <summary>It is right.</summary>
    Yes,

    /// <summary>It is not.</summary>
    No,
}
