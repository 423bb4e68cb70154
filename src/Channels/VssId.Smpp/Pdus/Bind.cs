namespace VssId.Smpp.Pdus;

/// <summary>Asks for a bind.</summary>
/// <param name="Mode">One of the three bind commands.</param>
public sealed record Bind(uint Mode) : SmppPdu
{
    /// <inheritdoc/>
    public override uint Command => Mode;

    /// <summary>Name of the client, at most 15 characters.</summary>
    public required string SystemId { get; init; }

    /// <summary>Password, at most 8 characters.</summary>
    public required string Password { get; init; }

    /// <summary>Kind of the client, at most 12 characters.</summary>
    public string SystemType { get; init; } = "";

    /// <summary>0x34 for SMPP 3.4.</summary>
    public byte InterfaceVersion { get; init; } = 0x34;

    /// <summary>Type of the numbers served.</summary>
    public byte Ton { get; init; }

    /// <summary>Numbering plan of the numbers served.</summary>
    public byte Npi { get; init; }

    /// <summary>Numbers served, at most 40 characters.</summary>
    public string AddressRange { get; init; } = "";
}
