namespace VssId.Smpp.Pdus;

/// <summary>A message to the centre.</summary>
public sealed record SubmitSm : MessagePdu
{
    /// <inheritdoc/>
    public override uint Command => SmppCommand.SubmitSm;
}
