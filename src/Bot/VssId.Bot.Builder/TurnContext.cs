using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>One turn: an activity that came in and what is done about it.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private List<SendActivitiesHandler>? _sending;
    private List<UpdateActivityHandler>? _updating;
    private List<DeleteActivityHandler>? _deleting;

    /// <summary>Creates a turn.</summary>
    /// <param name="adapter">The adapter that runs it.</param>
    /// <param name="activity">The activity that came in.</param>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = [];

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>BCP 47 name of the language of the turn: set from the activity by the adapter, may be changed by the bot.</summary>
    public string? Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_sending ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_updating ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_deleting ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            message.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            message.InputHint = inputHint;
        }

        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("At least one activity is sent.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var sent = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            var one = (Activity)activity;
            if (string.IsNullOrWhiteSpace(one.Type))
            {
                one.Type = ActivityTypes.Message;
            }

            sent.Add(one.ApplyConversationReference(reference));
        }

        return await SendFromAsync(0);

        async Task<ResourceResponse[]> SendFromAsync(int handler)
        {
            if (_sending is not null && handler < _sending.Count)
            {
                return await _sending[handler](this, sent, () => SendFromAsync(handler + 1));
            }

            var responses = await Adapter.SendActivitiesAsync(this, [.. sent], cancellationToken);
            Responded |= sent.Exists(one => one.Type != ActivityTypes.Trace);
            return responses;
        }
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var updated = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return await UpdateFromAsync(0);

        async Task<ResourceResponse> UpdateFromAsync(int handler) => _updating is not null && handler < _updating.Count
            ? await _updating[handler](this, updated, () => UpdateFromAsync(handler + 1))
            : await Adapter.UpdateActivityAsync(this, updated, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFromAsync(0);

        Task DeleteFromAsync(int handler) => _deleting is not null && handler < _deleting.Count
            ? _deleting[handler](this, conversationReference, () => DeleteFromAsync(handler + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what the turn keeps.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            TurnState.Dispose();
        }
    }
}
