namespace VssId.Smpp.Pdus;

/// <summary>A unit of a command that is not known here; the link answers requests among them with generic_nack 0x03.</summary>
/// <param name="Id">Its command.</param>
/// <param name="Body">Its body.</param>
public sealed record UnknownPdu(uint Id, ReadOnlyMemory<byte> Body) : SmppPdu
{
    /// <inheritdoc/>
    public override uint Command => Id;
}
