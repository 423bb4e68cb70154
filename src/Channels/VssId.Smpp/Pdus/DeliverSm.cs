namespace VssId.Smpp.Pdus;

/// <summary>A message from the centre.</summary>
public sealed record DeliverSm : MessagePdu
{
    /// <inheritdoc/>
    public override uint Command => SmppCommand.DeliverSm;
}
