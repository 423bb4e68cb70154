using System.Diagnostics;
using System.Text;
using VssId.Bot.Builder;
using VssId.Bot.Builder.Schema;
using Activity = VssId.Bot.Builder.Schema.Activity;

namespace VssId.Bot.Testing.BotFramework;

/// <summary>Writes a conversation to the listeners of <see cref="Trace"/>. It stands with the tests, since a transcript holds all that was typed.</summary>
/// <param name="traceActivity">Whether whole activities are written, as JSON; else the type and the text.</param>
public sealed class TraceTranscriptLogger(bool traceActivity = true) : ITranscriptLogger
{
    /// <inheritdoc/>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Trace.TraceInformation(traceActivity ? Encoding.UTF8.GetString(ActivityJson.ToUtf8((Activity)activity)) : $"{activity.Type}: {(activity as Activity)?.Text}");
        return Task.CompletedTask;
    }
}
