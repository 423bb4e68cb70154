using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace VssId.Bot.Storage;

/// <summary>What this room writes to the log.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The connection to the store at {Endpoint} is lost: {Reason}.")]
    public static partial void ConnectionLost(ILogger logger, string endpoint, ConnectionFailureType reason);

    [LoggerMessage(2, LogLevel.Information, "The connection to the store at {Endpoint} is back.")]
    public static partial void ConnectionRestored(ILogger logger, string endpoint);

    [LoggerMessage(3, LogLevel.Warning, "Other replicas cannot be heard yet: {Reason}. Trying again.")]
    public static partial void NotListening(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Warning, "A {What} was left out: the time to read what its sealing key sealed is over.")]
    public static partial void KeyOver(ILogger logger, string what);

    [LoggerMessage(5, LogLevel.Error, "A waiting event was taken out, because it cannot be opened: {Reason}")]
    public static partial void EventBroken(ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Warning, "The store at {Endpoint} has no append-only file: a restart of it forgets every conversation. Set 'appendonly yes'.")]
    public static partial void NotDurable(ILogger logger, string endpoint);

    [LoggerMessage(7, LogLevel.Warning, "Whether the store keeps an append-only file could not be found out: {Reason}.")]
    public static partial void DurabilityUnknown(ILogger logger, string reason);

    [LoggerMessage(8, LogLevel.Information, "The embedded store listens at {Address} and keeps its files in {Directory}.")]
    public static partial void GarnetStarted(ILogger logger, string address, string directory);
}
