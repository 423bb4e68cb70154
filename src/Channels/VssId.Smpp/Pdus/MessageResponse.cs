namespace VssId.Smpp.Pdus;

/// <summary>Answers a message.</summary>
/// <param name="Request"><see cref="SmppCommand.SubmitSm"/> or <see cref="SmppCommand.DeliverSm"/>.</param>
public sealed record MessageResponse(uint Request) : SmppPdu
{
    /// <inheritdoc/>
    public override uint Command => Request | SmppCommand.Response;

    /// <summary>The centre's name of the message, at most 64 characters; <see langword="null"/> when the body is left out, as in refusals.</summary>
    public string? MessageId { get; init; }
}
