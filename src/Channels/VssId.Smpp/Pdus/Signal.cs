namespace VssId.Smpp.Pdus;

/// <summary>A unit without a body: enquire_link, unbind, their responses, generic_nack.</summary>
/// <param name="Id">Its command.</param>
public sealed record Signal(uint Id) : SmppPdu
{
    /// <inheritdoc/>
    public override uint Command => Id;
}
