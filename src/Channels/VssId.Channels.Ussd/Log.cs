using Microsoft.Extensions.Logging;

namespace VssId.Channels.Ussd;

/// <summary>Everything the room logs. Neither phone, nor what was typed, nor a gateway's id of a dialogue: such ids are digits to a log scan.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A request of gateway {Gateway} was refused: {Reason}.")]
    public static partial void Refused(ILogger logger, string gateway, UssdRefusal reason);

    [LoggerMessage(2, LogLevel.Warning, "A turn was not done in time; the person was told that nothing was recorded.")]
    public static partial void TooSlow(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "The store of conversations does not answer; the person was told that nothing was recorded.")]
    public static partial void StoreAway(ILogger logger);

    [LoggerMessage(4, LogLevel.Error, "A turn failed by {Kind}; the person was told that nothing was recorded.")]
    public static partial void Failed(ILogger logger, string kind, Exception exception);

    [LoggerMessage(5, LogLevel.Error, "A screen of {Septets} septets was held back: the network carries 182.")]
    public static partial void TooLong(ILogger logger, int septets);

    [LoggerMessage(6, LogLevel.Error, "Gateway {Gateway} reports a dialogue that failed by our fault.")]
    public static partial void FailedAtGateway(ILogger logger, string gateway);
}
