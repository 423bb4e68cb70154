namespace VssId.Channels.WebChat.Wire;

/// <summary>What the address of a picture or file holds.</summary>
/// <param name="Conversation">Id of the conversation on the wire.</param>
/// <param name="Sequence">Position in the log.</param>
/// <param name="View">Place among the views of that entry, from 0.</param>
/// <param name="Until">When the address stops working.</param>
/// <param name="Turn">Which way a picture is turned.</param>
internal sealed record FileTicket(string Conversation, long Sequence, int View, DateTimeOffset Until, Turn Turn = Turn.None);
