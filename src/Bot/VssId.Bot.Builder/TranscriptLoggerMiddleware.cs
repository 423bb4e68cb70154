using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>Writes down what comes in, and at the end of the turn what was sent, replaced and deleted, in order.</summary>
/// <remarks>A transcript holds all that a person has typed. It is for development and for consented recordings, never for logs.</remarks>
/// <param name="transcriptLogger">Where it is written.</param>
public class TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger) : IMiddleware
{
    private readonly ITranscriptLogger _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        List<Activity> transcript = [turnContext.Activity.Copy()];
        if (transcript[0].From is { Role: null } person)
        {
            transcript[0].From = new ChannelAccount(person.Id, person.Name, RoleTypes.User) { Properties = person.Properties };
        }

        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send();
            foreach (var (index, activity) in activities.Index())
            {
                var copy = activity.Copy();
                copy.Id ??= index < responses.Length ? responses[index].Id : null;
                transcript.Add(copy);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update();
            var copy = activity.Copy();
            copy.Type = ActivityTypes.MessageUpdate;
            transcript.Add(copy);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete();
            transcript.Add(new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId }.ApplyConversationReference(reference));
        });

        try
        {
            await next(cancellationToken);
        }
        finally
        {
            foreach (var activity in transcript)
            {
                await _logger.LogActivityAsync(activity);
            }
        }
    }
}
