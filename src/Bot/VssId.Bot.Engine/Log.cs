using Microsoft.Extensions.Logging;

namespace VssId.Bot.Engine;

/// <summary>What the engine logs. Never a text, an id of a person, or a value.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A record of the unknown shape {Schema} was read: the task starts anew.")]
    public static partial void UnknownSchema(ILogger logger, int schema);

    [LoggerMessage(2, LogLevel.Warning, "A turn on {Channel} could not finish, because something it needs failed: {Kind}.")]
    public static partial void EffectFailed(ILogger logger, string channel, string kind);

    [LoggerMessage(3, LogLevel.Error, "A turn on {Channel} went over a limit: {Limit}")]
    public static partial void TurnLimit(ILogger logger, string channel, string limit);

    [LoggerMessage(4, LogLevel.Critical, "A turn on {Channel} failed: {Kind} in {Place}\n{Trace}")]
    public static partial void TurnFailed(ILogger logger, string channel, string kind, string place, string trace);

    [LoggerMessage(5, LogLevel.Warning, "The store of conversations does not answer.")]
    public static partial void StoreAway(ILogger logger);

    [LoggerMessage(6, LogLevel.Error, "{Worker} failed at a shard: {Kind}.")]
    public static partial void WorkerFailed(ILogger logger, string worker, string kind);

    [LoggerMessage(7, LogLevel.Error, "An entry of the inbox cannot be read and was dropped.")]
    public static partial void UnreadableEntry(ILogger logger);

    [LoggerMessage(8, LogLevel.Error, "A reply on {Channel} was given up: {Reason}.")]
    public static partial void GaveUp(ILogger logger, string channel, string reason);

    [LoggerMessage(9, LogLevel.Error, "A record cannot be read: the conversation starts anew.")]
    public static partial void UnreadableRecord(ILogger logger);
}
