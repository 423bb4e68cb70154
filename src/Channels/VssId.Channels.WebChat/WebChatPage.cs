namespace VssId.Channels.WebChat;

/// <summary>A piece of the log, on the wire.</summary>
/// <param name="Through">Position of the last entry in it.</param>
/// <param name="Shown">How many activities a client sees of it.</param>
/// <param name="ActivitySet">UTF-8 JSON of the activity set.</param>
internal sealed record WebChatPage(long Through, int Shown, byte[] ActivitySet);
