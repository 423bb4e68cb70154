namespace VssId.Backend.Messages;

/// <summary>What the outbox gives out: a text for a phone or an e-mail.</summary>
internal abstract record OutboxMessage;
