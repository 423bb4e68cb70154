namespace VssId.Backend.Messages;

/// <summary>A text for a phone.</summary>
/// <param name="To">Phone, <c>+84…</c>.</param>
/// <param name="Text">One segment of 160 GSM septets.</param>
/// <param name="Reference">Names the message for the provider: the same one is never sent under two references.</param>
internal sealed record TextMessage(string To, string Text, string Reference) : OutboxMessage
{
    /// <summary>Never prints phone or text.</summary>
    public override string ToString() => nameof(TextMessage);
}
