using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>One turn: an activity that came in and what is done about it.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that runs the turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>What middleware and bot keep for the length of the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that came in.</summary>
    Activity Activity { get; }

    /// <summary>Whether anything but a trace was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends a message.</summary>
    /// <param name="textReplyToSend">The text, not blank.</param>
    /// <param name="speak">The text to be spoken.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Id of the message.</returns>
    /// <exception cref="ArgumentNullException">The text is blank.</exception>
    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity.</summary>
    /// <param name="activity">The activity; it is put into the conversation of the turn.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Id of the activity.</returns>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities, in order.</summary>
    /// <param name="activities">At least one; they are put into the conversation of the turn.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Their ids.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that was sent.</summary>
    /// <param name="activity">Has the id of the activity to replace.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Id of the activity.</returns>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent.</summary>
    /// <param name="activityId">Its id.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent.</summary>
    /// <param name="conversationReference">The conversation and the id of the activity.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Takes part in all sending of this turn. Handlers run in the order they were added.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Takes part in all replacing of this turn.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Takes part in all deleting of this turn.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
