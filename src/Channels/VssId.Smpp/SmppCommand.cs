namespace VssId.Smpp;

/// <summary>Commands of SMPP 3.4 that this client knows; a response has the highest bit set.</summary>
public static class SmppCommand
{
    /// <summary>The bit that makes a response of a command.</summary>
    public const uint Response = 0x8000_0000;

    /// <summary>Answers what cannot be read.</summary>
    public const uint GenericNack = Response;

    /// <summary>Binds for receiving.</summary>
    public const uint BindReceiver = 0x01;

    /// <summary>Binds for sending.</summary>
    public const uint BindTransmitter = 0x02;

    /// <summary>Sends a message to the centre.</summary>
    public const uint SubmitSm = 0x04;

    /// <summary>Brings a message from the centre.</summary>
    public const uint DeliverSm = 0x05;

    /// <summary>Ends a bind.</summary>
    public const uint Unbind = 0x06;

    /// <summary>Binds for both.</summary>
    public const uint BindTransceiver = 0x09;

    /// <summary>Asks whether the other side is there.</summary>
    public const uint EnquireLink = 0x15;
}
