namespace VssId.Channels.Ussd.Tests;

/// <summary>A request as the peer saw it.</summary>
internal sealed record PeerRequest(string Url, string Agent, string Type, string Body);
