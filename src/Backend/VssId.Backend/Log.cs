using VssId.Backend.Messages;

namespace VssId.Backend;

/// <summary>What the backend logs: no personal data, codes or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The database does not answer ({Fault}).")]
    public static partial void StoreFailed(ILogger logger, string fault);

    [LoggerMessage(2, LogLevel.Error, "The database took too long.")]
    public static partial void StoreTooSlow(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "The message {Id} did not leave: {Result}.")]
    public static partial void MessageNotSent(ILogger logger, Guid id, SendResult result);

    [LoggerMessage(4, LogLevel.Information, "{Count} sample people are on record.")]
    public static partial void SamplesLoaded(ILogger logger, int count);

    [LoggerMessage(5, LogLevel.Information, "{Count} rows that are over were removed.")]
    public static partial void Swept(ILogger logger, int count);

    [LoggerMessage(6, LogLevel.Critical, "The audit record was changed at {Row}.")]
    public static partial void AuditBroken(ILogger logger, string row);

    [LoggerMessage(7, LogLevel.Warning, "The bot did not take the event {Id} at try {Try}.")]
    public static partial void EventNotSent(ILogger logger, Guid id, int @try);

    [LoggerMessage(8, LogLevel.Error, "What waits as {Id} cannot be read with this key.")]
    public static partial void Unreadable(ILogger logger, Guid id);
}
