using Microsoft.Extensions.Logging;

namespace VssId.Channels.WebChat;

/// <summary>What the channel logs: never a text, an address with its query, or an id that opens anything.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The store of conversations does not answer; a web chat request was refused.")]
    public static partial void StoreAway(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "A reader of a web chat was too slow and was closed.")]
    public static partial void SlowReader(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "A log entry of a web chat cannot be shown and was left out.")]
    public static partial void Unreadable(ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "No painter draws pictures of the kind {Kind}.")]
    public static partial void NoPainter(ILogger logger, string kind);

    [LoggerMessage(5, LogLevel.Error, "No printer makes files of the kind {Kind}.")]
    public static partial void NoPrinter(ILogger logger, string kind);
}
