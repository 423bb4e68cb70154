namespace VssId.Channels.Simulators.Zalo;

/// <summary>An event on its way: the same bytes and signature at every try.</summary>
/// <param name="Body">The body.</param>
/// <param name="Signature">The signature header.</param>
internal sealed record WebhookEvent(byte[] Body, string Signature);
