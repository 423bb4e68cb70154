using VssId.Smpp.Pdus;

namespace VssId.Smpp;

/// <summary>What became of octets from the link.</summary>
public abstract record SmppDecoding
{
    private SmppDecoding()
    {
    }

    /// <summary>A unit was read.</summary>
    /// <param name="Pdu">The unit.</param>
    /// <param name="Length">Octets that it took.</param>
    public sealed record Read(SmppPdu Pdu, int Length) : SmppDecoding;

    /// <summary>More octets are needed.</summary>
    public sealed record Incomplete : SmppDecoding;

    /// <summary>A unit is malformed, but its end is known: answer generic_nack and go on behind it.</summary>
    /// <param name="Status">One of <see cref="SmppStatus"/>, for the answer.</param>
    /// <param name="Command">Its command.</param>
    /// <param name="Sequence">Its number.</param>
    /// <param name="Length">Octets to leave out.</param>
    public sealed record Refused(uint Status, uint Command, uint Sequence, int Length) : SmppDecoding;

    /// <summary>The length makes no sense: where the next unit begins is unknown, so the link is closed.</summary>
    public sealed record Broken : SmppDecoding;
}
