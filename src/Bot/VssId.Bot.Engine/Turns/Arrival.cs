namespace VssId.Bot.Engine.Turns;

/// <summary>An event at the door.</summary>
/// <param name="Conversation">Id of the conversation it belongs to.</param>
/// <param name="EventKey">What makes the event the same when it comes again; kept 48 h.</param>
/// <param name="Activity">The activity as UTF-8 JSON.</param>
/// <param name="Echo">The activity as the channel's log is to show it; <see langword="null"/> on channels whose log holds replies only.</param>
public sealed record Arrival(string Conversation, string EventKey, ReadOnlyMemory<byte> Activity, ReadOnlyMemory<byte>? Echo = null);
