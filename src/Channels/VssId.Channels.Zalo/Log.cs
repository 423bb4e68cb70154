using Microsoft.Extensions.Logging;

namespace VssId.Channels.Zalo;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "A webhook event was refused: {Reason}.")]
    public static partial void EventRefused(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Error, "A webhook event could not be stored: {Reason}. Zalo will send it again.")]
    public static partial void EventUnstored(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Error, "Zalo needs an operator: {Reason}.")]
    public static partial void OperatorNeeded(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Warning, "A reply is given up after try {Attempt}: {Reason}.")]
    public static partial void ReplyGivenUp(ILogger logger, int attempt, string reason);

    [LoggerMessage(5, LogLevel.Warning, "A picture of kind {Kind} is sent in words: {Reason}.")]
    public static partial void PictureInWords(ILogger logger, string kind, string reason);

    [LoggerMessage(6, LogLevel.Error, "A picture or file of kind {Kind} could not be made: {Exception}.")]
    public static partial void NotMade(ILogger logger, string kind, string exception);

    [LoggerMessage(7, LogLevel.Warning, "A file of kind {Kind} is left out: {Reason}.")]
    public static partial void FileLeftOut(ILogger logger, string kind, string reason);

    [LoggerMessage(8, LogLevel.Warning, "A picture of a person could not be fetched: {Reason}.")]
    public static partial void MediaRefused(ILogger logger, string reason);
}
