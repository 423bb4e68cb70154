namespace VssId.Channels.Simulators.Zalo;

/// <summary>What a body of a consultation message is found to be.</summary>
internal abstract record CsReading
{
    private CsReading()
    {
    }

    /// <summary>It can be delivered.</summary>
    /// <param name="Person">To whom.</param>
    /// <param name="Content">What.</param>
    public sealed record Good(Person Person, SentContent Content) : CsReading;

    /// <summary>It is refused.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Refused(OaError Error) : CsReading;
}
