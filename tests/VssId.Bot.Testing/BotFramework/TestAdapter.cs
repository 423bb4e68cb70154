using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using VssId.Bot.Builder;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Testing.BotFramework;

/// <summary>A channel in memory: takes what a test says and queues what the bot answers.</summary>
public class TestAdapter : BotAdapter
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly bool _sendTraceActivity;
    private TaskCompletionSource _arrived = NewSignal();
    private int _lastId;

    /// <summary>Creates a channel.</summary>
    /// <param name="conversation">Its conversation; by default one between "User1" and "Bot".</param>
    /// <param name="sendTraceActivity">Whether traces are queued as replies.</param>
    /// <param name="timeProvider">The clock; by default one that stands still at 2026-01-05 08:00 UTC and is moved by delays.</param>
    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false, TimeProvider? timeProvider = null)
    {
        _sendTraceActivity = sendTraceActivity;
        TimeProvider = timeProvider ?? new FakeTimeProvider(Start);
        Conversation = conversation ?? CreateConversation("Conversation1");
    }

    /// <summary>Creates a channel of a name.</summary>
    public TestAdapter(string channelId, bool sendTraceActivity = false, TimeProvider? timeProvider = null)
        : this(CreateConversation("Conversation1"), sendTraceActivity, timeProvider) => Conversation.ChannelId = channelId;

    /// <summary>The conversation.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>Language of what the person says.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>Whether traces are queued as replies.</summary>
    public bool EnableTrace
    {
        get => _sendTraceActivity || field;
        set;
    }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>What the bot has answered and the test has not yet taken.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>A conversation of a name.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(isGroup: false, conversationType: name, id: name, name: name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = "en-us",
    };

    /// <summary>Adds a middleware at the end.</summary>
    /// <returns>This adapter.</returns>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn for an activity. What it lacks of the conversation is put in.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        activity.From ??= Conversation.User;
        activity.Recipient ??= Conversation.Bot;
        activity.Conversation ??= Conversation.Conversation;
        activity.ServiceUrl ??= Conversation.ServiceUrl;
        activity.Id ??= NextId();
        activity.Timestamp ??= TimeProvider.GetUtcNow();
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs a turn for a message of the person.</summary>
    public Task SendTextToBotAsync(string? userSays, BotCallbackHandler callback, CancellationToken cancellationToken = default) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>A message of the person.</summary>
    public Activity MakeActivity(string? text = null) => new(ActivityTypes.Message)
    {
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ChannelId = Conversation.ChannelId,
        ServiceUrl = Conversation.ServiceUrl,
        Locale = Locale,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Takes the next answer.</summary>
    /// <returns>The answer; null when there is none.</returns>
    public IActivity? GetNextReply()
    {
        lock (_lock)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>Takes the next answer, waiting for it.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task arrived;
            lock (_lock)
            {
                if (ActiveQueue.TryDequeue(out var reply))
                {
                    return reply;
                }

                arrived = _arrived.Task;
            }

            await arrived.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Lets time pass: the clock is moved when it stands still.</summary>
    public Task DelayAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        if (TimeProvider is not FakeTimeProvider fake)
        {
            return Task.Delay(time, TimeProvider, cancellationToken);
        }

        fake.Advance(time);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("At least one activity is sent.", nameof(activities));
        }

        List<ResourceResponse> responses = new(activities.Length);
        foreach (var activity in activities)
        {
            activity.Id = string.IsNullOrEmpty(activity.Id) ? NextId() : activity.Id;
            activity.Timestamp ??= TimeProvider.GetUtcNow();
            if (activity.Type == ActivityTypes.Delay)
            {
                await DelayAsync(TimeSpan.FromMilliseconds(Convert.ToInt64(activity.Value is JsonElement json ? json.GetInt64() : activity.Value, CultureInfo.InvariantCulture)), cancellationToken);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                Enqueue(activity);
            }

            responses.Add(new ResourceResponse(activity.Id));
        }

        return [.. responses];
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(ReplaceQueue(queued => queued.Id == activity.Id, activity) ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ReplaceQueue(queued => queued.Id == reference.ActivityId, by: null);
        return Task.CompletedTask;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    private void Enqueue(Activity activity)
    {
        TaskCompletionSource arrived;
        lock (_lock)
        {
            ActiveQueue.Enqueue(activity);
            arrived = _arrived;
            _arrived = NewSignal();
        }

        arrived.SetResult();
    }

    private bool ReplaceQueue(Func<Activity, bool> which, Activity? by)
    {
        lock (_lock)
        {
            List<Activity> queued = [.. ActiveQueue];
            var found = false;
            ActiveQueue.Clear();
            foreach (var activity in queued)
            {
                var isIt = which(activity);
                found |= isIt;
                if (!isIt)
                {
                    ActiveQueue.Enqueue(activity);
                }
                else if (by is not null)
                {
                    ActiveQueue.Enqueue(by);
                }
            }

            return found;
        }
    }
}
