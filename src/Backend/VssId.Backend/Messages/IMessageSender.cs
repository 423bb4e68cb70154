namespace VssId.Backend.Messages;

/// <summary>A way to the phones of citizens.</summary>
internal interface IMessageSender
{
    /// <summary>Hands a message to the provider. Failures are results, not exceptions.</summary>
    Task<SendResult> SendAsync(TextMessage message, CancellationToken cancellationToken);
}
