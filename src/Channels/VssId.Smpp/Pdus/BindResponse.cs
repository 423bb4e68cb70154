namespace VssId.Smpp.Pdus;

/// <summary>Answers a bind.</summary>
/// <param name="Mode">One of the three bind commands.</param>
public sealed record BindResponse(uint Mode) : SmppPdu
{
    /// <inheritdoc/>
    public override uint Command => Mode | SmppCommand.Response;

    /// <summary>Name of the centre, at most 15 characters; <see langword="null"/> when the body is left out, as in refusals.</summary>
    public string? SystemId { get; init; }
}
