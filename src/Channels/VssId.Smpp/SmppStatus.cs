namespace VssId.Smpp;

/// <summary>Values of command_status that matter here (SMPP 3.4, 5.1.3). Others are kept as they are.</summary>
public static class SmppStatus
{
    /// <summary>No error.</summary>
    public const uint Ok = 0x00;

    /// <summary>The length of a message is wrong.</summary>
    public const uint InvalidMessageLength = 0x01;

    /// <summary>The length of a command is wrong.</summary>
    public const uint InvalidCommandLength = 0x02;

    /// <summary>There is no such command.</summary>
    public const uint InvalidCommandId = 0x03;

    /// <summary>The command does not go with the state of the bind.</summary>
    public const uint IncorrectBindStatus = 0x04;

    /// <summary>The queue of the centre is full: try again.</summary>
    public const uint QueueFull = 0x14;

    /// <summary>Too many messages at once: try again.</summary>
    public const uint Throttled = 0x58;

    /// <summary>An optional parameter has the wrong length.</summary>
    public const uint InvalidTlvLength = 0xC2;
}
