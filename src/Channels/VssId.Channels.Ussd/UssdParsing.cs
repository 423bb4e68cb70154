namespace VssId.Channels.Ussd;

/// <summary>What became of a request's body.</summary>
internal abstract record UssdParsing
{
    private UssdParsing()
    {
    }

    /// <summary>It is an event.</summary>
    /// <param name="Event">The event.</param>
    internal sealed record Parsed(UssdEvent Event) : UssdParsing;

    /// <summary>It is refused.</summary>
    /// <param name="Reason">Why.</param>
    internal sealed record Refused(UssdRefusal Reason) : UssdParsing;
}
