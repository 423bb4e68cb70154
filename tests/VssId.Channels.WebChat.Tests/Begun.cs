namespace VssId.Channels.WebChat.Tests;

/// <summary>A conversation that has begun.</summary>
internal sealed record Begun(string Id, string Token, string StreamUrl);
