namespace VssId.Bot.Storage.Sealing;

/// <summary>What is sealed. It is part of what the seal vouches for, so that one cannot be put in the place of another.</summary>
internal enum SealPurpose
{
    /// <summary>The record of a conversation.</summary>
    Record = 'r',

    /// <summary>An entry of a channel's log.</summary>
    Log = 'l',

    /// <summary>An event that waits.</summary>
    Inbox = 'i',

    /// <summary>An item of the SDK's storage.</summary>
    Item = 's',
}
