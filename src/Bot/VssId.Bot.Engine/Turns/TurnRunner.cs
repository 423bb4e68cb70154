using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Turns;

/// <summary>Runs turns as transactions: one read, the bot, one compare-and-set write; replies leave only after it.</summary>
internal sealed class TurnRunner : ITurnRunner
{
    private const int RecentIds = 16;
    private const int RecentReplies = 2;
    private static readonly TimeSpan MinimalLife = TimeSpan.FromMinutes(30);

    // A task that waited too long is dropped with a notice: so its record outlives it by this much.
    private static readonly TimeSpan NoticeGrace = TimeSpan.FromMinutes(30);

    private readonly ITurnStore _store;
    private readonly IInbox _inbox;
    private readonly IBot _bot;
    private readonly IHome _home;
    private readonly FlowCatalog _catalog;
    private readonly TurnAdapter _adapter;
    private readonly Dictionary<string, ChannelProfile> _channels;
    private readonly TurnOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<TurnRunner> _logger;
    private readonly IAttachmentReader? _attachments;
    private readonly ConversationQueue _queue = new();

    public TurnRunner(
        ITurnStore store,
        IInbox inbox,
        IBot bot,
        IHome home,
        FlowCatalog catalog,
        IEnumerable<IMiddleware> middleware,
        IEnumerable<ChannelProfile> channels,
        IOptions<TurnOptions> options,
        TimeProvider time,
        ILogger<TurnRunner> logger,
        IAttachmentReader? attachments = null)
    {
        _store = store;
        _inbox = inbox;
        _bot = bot;
        _home = home;
        _catalog = catalog;
        _adapter = new TurnAdapter(middleware);
        _channels = channels.ToDictionary(channel => channel.Id, StringComparer.Ordinal);
        _options = options.Value;
        _time = time;
        _logger = logger;
        _attachments = attachments;
    }

    public async Task<TurnOutcome> RunAsync(Activity activity, InboxEntry? entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Conversation?.Id is not { Length: > 0 } conversation || activity.Id is not { Length: > 0 } || activity.ChannelId is not { } channelId || !_channels.TryGetValue(channelId, out var channel))
        {
            throw new ArgumentException("An activity has an id, a conversation and a channel that is registered.", nameof(activity));
        }

        var started = _time.GetTimestamp();
        using var span = TurnTelemetry.Source.StartActivity("turn");
        span?.SetTag("channel", channelId);
        using var place = await _queue.EnterAsync(conversation, cancellationToken).ConfigureAwait(false);
        using var deadline = new CancellationTokenSource(channel.Deadline, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var (outcome, name) = await AttemptsAsync(activity, conversation, channel, entry, both.Token, cancellationToken).ConfigureAwait(false);
        TurnTelemetry.Count(channelId, name, _time.GetElapsedTime(started));
        span?.SetTag("outcome", name);
        return outcome;
    }

    /// <summary>The second run of a turn, for tests: the record as it is kept, no message, effects forbidden.</summary>
    /// <returns>The open question and the names of the entries in their order; <see langword="null"/> when no task is open.</returns>
    internal async Task<ProbeResult?> ProbeAsync(string conversation, string channelId, CancellationToken cancellationToken)
    {
        var stored = await _store.LoadAsync(conversation, cancellationToken).ConfigureAwait(false);
        if (stored is null)
        {
            return null;
        }

        var record = Open(stored.Body);
        if (record.Frames is not [.., { Left: false } top])
        {
            return null;
        }

        var before = top.Entries.ConvertAll(each => each.Name);
        var activity = new Activity { Id = "probe", ChannelId = channelId, Conversation = new ConversationAccount { Id = conversation } };
        var turn = NewTurn(record, activity, conversation, _channels[channelId]);
        var end = await new FlowStack(turn, _catalog, _home, _options, activity).ProbeAsync(cancellationToken).ConfigureAwait(false);
        if (end is RunEnd.Failed failed)
        {
            throw new InvalidOperationException("The second run of the turn failed.", failed.Exception);
        }

        return new ProbeResult((end as RunEnd.Asked)?.Prompt.Show(turn.Speech), before, top.Entries.ConvertAll(each => each.Name), turn.Replies.Count);
    }

    private static byte[] Close(ConversationRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, RecordJson.Relaxed.ConversationRecord);

    private static TimeSpan LifeOf(ConversationRecord record, FlowCatalog catalog, DateTimeOffset now)
    {
        var until = now + MinimalLife;
        foreach (var section in record.Sections.Values)
        {
            until = section.Until > until ? section.Until : until;
        }

        foreach (var frame in record.Frames)
        {
            var end = frame.TouchedAt + (catalog.Find(frame.Dialog)?.Life ?? TimeSpan.Zero) + NoticeGrace;
            until = end > until ? end : until;
        }

        return until - now;
    }

    private static ReadOnlyMemory<byte> Masked(Activity activity)
    {
        var masked = ActivityJson.FromUtf8(ActivityJson.ToUtf8(activity));
        masked.Text = "••••••";
        masked.Value = null;
        return ActivityJson.ToUtf8(masked);
    }

    private ConversationRecord Open(ReadOnlyMemory<byte> body)
    {
        ConversationRecord record;
        try
        {
            record = JsonSerializer.Deserialize(body.Span, RecordJson.Relaxed.ConversationRecord)!;
        }
        catch (JsonException)
        {
            Log.UnreadableRecord(_logger);
            return new ConversationRecord { LastAt = _time.GetUtcNow() };
        }

        if (record.Schema == ConversationRecord.CurrentSchema)
        {
            // A flow that this release does not have any more cannot go on.
            record.Frames.RemoveAll(frame => _catalog.Find(frame.Dialog) is null);
            return record;
        }

        // A record of another shape: what was said is remembered, the task starts anew.
        Log.UnknownSchema(_logger, record.Schema);
        return new ConversationRecord { Recent = record.Recent, LastAt = record.LastAt };
    }

    private async Task<(TurnOutcome Outcome, string Name)> AttemptsAsync(Activity activity, string conversation, ChannelProfile channel, InboxEntry? entry, CancellationToken deadline, CancellationToken cancellationToken)
    {
        var speech = new Speech(CultureOf(activity), channel.Brief);
        try
        {
            for (var run = 0; run <= _options.MaxReruns; run++)
            {
                var stored = await _store.LoadAsync(conversation, cancellationToken).ConfigureAwait(false);
                var record = stored is null ? new ConversationRecord { LastAt = _time.GetUtcNow() } : Open(stored.Body);
                if (record.Recent.Find(recent => recent.Id == activity.Id) is { } recent)
                {
                    if (entry is not null)
                    {
                        await _inbox.DropAsync(entry, cancellationToken).ConfigureAwait(false);
                    }

                    return (new TurnOutcome.Answered(recent.Replies ?? [], Repeated: true), "repeated");
                }

                var turn = NewTurn(record, activity, conversation, channel);
                speech = turn.Speech;
                var context = new TurnContext(_adapter, activity);
                context.TurnState.Add(turn);
                context.TurnState.Add(new FlowStack(turn, _catalog, _home, _options, activity, _attachments));
                await _adapter.RunAsync(context, _bot.OnTurnAsync, deadline).WaitAsync(deadline).ConfigureAwait(false);
                Finish(turn, activity);
                if (await _store.CommitAsync(CommitOf(turn, stored?.Version ?? 0, activity, entry), cancellationToken).ConfigureAwait(false) is CommitOutcome.Committed)
                {
                    return (new TurnOutcome.Answered(turn.Replies, Repeated: false), "answered");
                }
            }

            return (Busy(_home.Busy, activity, speech), "moved");
        }
        catch (StoreUnavailableException)
        {
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is EffectFailedException or OperationCanceledException or TimeoutException or HttpRequestException)
        {
            Log.EffectFailed(_logger, channel.Id, exception.InnerException?.GetType().Name ?? exception.GetType().Name);
            if (EventActivity.Is(activity))
            {
                // Nobody waits for an answer: the event stays in the inbox and has its turn later.
                return (Busy(_home.Busy, activity, speech), "busy");
            }

            return (await ApologiseAsync(Busy(_home.Busy, activity, speech), activity, conversation, channel, entry, cancellationToken).ConfigureAwait(false), "busy");
        }
        catch (TurnLimitException exception)
        {
            Log.TurnLimit(_logger, channel.Id, exception.Message);
            return (await ApologiseAsync(Busy(_home.TooMuch, activity, speech), activity, conversation, channel, entry, cancellationToken).ConfigureAwait(false), "limit");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.TurnFailed(_logger, channel.Id, exception.GetType().Name, exception.TargetSite?.DeclaringType?.Name ?? "?", exception.StackTrace ?? "");
            return (await ApologiseAsync(Busy(_home.Sorry, activity, speech), activity, conversation, channel, entry, cancellationToken).ConfigureAwait(false), "failed");
        }
    }

    private ConversationTurn NewTurn(ConversationRecord record, Activity activity, string conversation, ChannelProfile channel)
    {
        var turn = new ConversationTurn(record, conversation, channel, _time.GetUtcNow(), CultureOf(activity));
        if (Settings.Culture(turn) is { } chosen)
        {
            turn.Speech = turn.Speech with { Culture = chosen };
        }

        return turn;
    }

    private void Finish(ConversationTurn turn, Activity activity)
    {
        if (turn.Replies.Count > _options.MaxReplies)
        {
            throw new TurnLimitException(string.Create(CultureInfo.InvariantCulture, $"A turn has at most {_options.MaxReplies} replies."));
        }

        for (var i = 0; i < turn.Replies.Count; i++)
        {
            Address(turn.Replies[i], activity, turn.Speech, i);
        }

        var record = turn.Record;
        if (!turn.IsNews)
        {
            record.LastAt = turn.Now;
        }

        record.Recent.Add(new RecentTurn { Id = activity.Id!, Replies = turn.Replies });
        if (record.Recent.Count > RecentIds)
        {
            record.Recent.RemoveRange(0, record.Recent.Count - RecentIds);
        }

        foreach (var older in record.Recent.SkipLast(RecentReplies))
        {
            older.Replies = null;
        }

        foreach (var (name, section) in record.Sections.ToArray())
        {
            if (section.Until <= turn.Now)
            {
                record.Sections.Remove(name);
            }
        }
    }

    private static void Address(Activity reply, Activity activity, Speech speech, int index)
    {
        reply.Id ??= string.Create(CultureInfo.InvariantCulture, $"{activity.Id}-{index + 1}");
        reply.ChannelId = activity.ChannelId;
        reply.Conversation = activity.Conversation;
        reply.Recipient = activity.From;
        reply.Locale ??= speech.Culture.Name;
        if (activity.Type is ActivityTypes.Message)
        {
            reply.ReplyToId ??= activity.Id;
        }
    }

    private TurnCommit CommitOf(ConversationTurn turn, long version, Activity activity, InboxEntry? entry)
    {
        var body = Close(turn.Record);
        if (body.Length > _options.MaxRecord)
        {
            throw new TurnLimitException(string.Create(CultureInfo.InvariantCulture, $"A record has at most {_options.MaxRecord} bytes."));
        }

        return new TurnCommit(turn.Conversation, version, body, LifeOf(turn.Record, _catalog, turn.Now))
        {
            Log = LogOf(turn.Channel, turn.Replies),
            Mask = turn.IsSecret && entry?.LogSequence is { } sequence ? new LogReplacement(sequence, Masked(activity)) : null,
            Due = turn.Channel.Delivery is Delivery.Send && turn.Replies.Count > 0 ? turn.Now : null,
            Receipt = entry?.Receipt,
        };
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> LogOf(ChannelProfile channel, IReadOnlyList<Activity> replies) =>
        channel.Delivery is Delivery.Answer ? [] : [.. replies.Select(reply => (ReadOnlyMemory<byte>)ActivityJson.ToUtf8(reply))];

    private static CultureInfo CultureOf(Activity activity) =>
        activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Speech.English : Speech.Vietnamese;

    private static TurnOutcome.Busy Busy(Wording wording, Activity activity, Speech speech)
    {
        var reply = ViewActivity.Of(wording.Show(speech));
        Address(reply, activity, speech, 0);
        return new TurnOutcome.Busy(reply);
    }

    // The record stays as it was read, and the activity is not marked as seen; only the words reach the person (flows, rule 16).
    private async Task<TurnOutcome> ApologiseAsync(TurnOutcome.Busy busy, Activity activity, string conversation, ChannelProfile channel, InboxEntry? entry, CancellationToken cancellationToken)
    {
        if (channel.Delivery is Delivery.Answer)
        {
            return busy;
        }

        for (var run = 0; run <= _options.MaxReruns; run++)
        {
            var stored = await _store.LoadAsync(conversation, cancellationToken).ConfigureAwait(false);
            var now = _time.GetUtcNow();
            var record = stored is null ? new ConversationRecord { LastAt = now } : Open(stored.Body);
            var isSecret = stored is not null && record.Frames is [.., { Left: false } top] && IsSecret(top);
            var commit = new TurnCommit(conversation, stored?.Version ?? 0, Close(record), LifeOf(record, _catalog, now))
            {
                Log = EventActivity.Is(activity) ? [] : LogOf(channel, [busy.Reply]),
                Mask = isSecret && entry?.LogSequence is { } sequence ? new LogReplacement(sequence, Masked(activity)) : null,
                Due = channel.Delivery is Delivery.Send && !EventActivity.Is(activity) ? now : null,
                Receipt = entry?.Receipt,
            };
            if (await _store.CommitAsync(commit, cancellationToken).ConfigureAwait(false) is CommitOutcome.Committed)
            {
                break;
            }
        }

        return busy;
    }

    private bool IsSecret(Frame frame)
    {
        while (frame.Child is { } child)
        {
            frame = child;
        }

        return frame.Open is { } open && _catalog.Find(frame.Dialog)?.SlotsOf().Any(slot => slot.Sensitive && open.EndsWith(slot.Name, StringComparison.Ordinal)) == true;
    }
}
