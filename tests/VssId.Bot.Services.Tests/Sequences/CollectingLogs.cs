using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace VssId.Bot.Services.Tests.Sequences;

/// <summary>Keeps every line that is logged, with its values and exceptions.</summary>
internal sealed class CollectingLogs : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(Lines);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(", ", values) : "")} {exception}");
    }
}
