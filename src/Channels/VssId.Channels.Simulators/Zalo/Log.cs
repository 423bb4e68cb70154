using Microsoft.Extensions.Logging;

namespace VssId.Channels.Simulators.Zalo;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "An event was never taken by the webhook, and is given up after the last retry.")]
    public static partial void EventNeverTaken(ILogger logger);
}
