namespace VssId.Backend.Events;

/// <summary>An event that is to be sent now.</summary>
/// <param name="Json">The event as JSON.</param>
/// <param name="Failures">How often it failed before.</param>
internal sealed record TakenEvent(byte[] Json, int Failures)
{
    /// <summary>Never prints whom it is for.</summary>
    public override string ToString() => nameof(TakenEvent);
}
