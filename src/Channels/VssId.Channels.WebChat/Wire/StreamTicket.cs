namespace VssId.Channels.WebChat.Wire;

/// <summary>What the key in a stream address holds.</summary>
internal sealed record StreamTicket(string Conversation, string User, IReadOnlyList<string> Origins, DateTimeOffset Until);
