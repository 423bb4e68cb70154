namespace VssId.Channels.WebChat;

/// <summary>What a client posted, ready to be stored.</summary>
/// <param name="Id">The id it was given.</param>
/// <param name="Type">Its type.</param>
/// <param name="Echo">As the log shows it: as it came, with what the server sets (UTF-8 JSON).</param>
/// <param name="Activity">The same for the bot, with the source (UTF-8 JSON).</param>
internal sealed record WebChatPost(string Id, string Type, byte[] Echo, byte[] Activity);
