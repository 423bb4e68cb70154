using Shouldly;
using VssId.Bot.Builder;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Testing.BotFramework;

/// <summary>A conversation of a test: what is said and what must be answered. Nothing runs before <see cref="StartTestAsync"/>.</summary>
/// <remarks>
/// A reply must be there within the timeout of real time, so that a bot that answers from another thread can be tested; a bot that answers in
/// its turn is never waited for. <see cref="Delay(TimeSpan)"/> and <see cref="AssertNoReply"/> let the adapter's clock pass, which moves at once
/// when it stands still.
/// </remarks>
public class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Func<Task> _run;

    /// <summary>Begins a conversation.</summary>
    /// <param name="adapter">The channel.</param>
    /// <param name="callback">The bot.</param>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
        : this(adapter, callback, () => Task.CompletedTask)
    {
    }

    /// <summary>Begins a conversation.</summary>
    /// <param name="adapter">The channel.</param>
    /// <param name="bot">The bot.</param>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler? callback, Func<Task> run)
    {
        _adapter = adapter;
        _callback = callback;
        _run = run;
    }

    /// <summary>Runs the conversation.</summary>
    public Task StartTestAsync() => _run();

    /// <summary>The person says a text.</summary>
    public TestFlow Send(string? userSays) => Then(() => _adapter.SendTextToBotAsync(userSays, Callback));

    /// <summary>The person sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, Callback));
    }

    /// <summary>The person joins.</summary>
    public TestFlow SendConversationUpdate() => Then(() => _adapter.ProcessActivityAsync(
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [_adapter.Conversation.User!] },
        Callback));

    /// <summary>Time passes.</summary>
    /// <param name="ms">Milliseconds.</param>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Time passes.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => _adapter.DelayAsync(timespan));

    /// <summary>The person says a text and hears another.</summary>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = DefaultTimeout) => Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The person says a text and gets an activity.</summary>
    public TestFlow Test(string userSays, IActivity expected, string? description = null, uint timeout = DefaultTimeout) => Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The person says a text and gets an answer that is looked at.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = DefaultTimeout) => Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>The next answer is a text.</summary>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            reply.Type.ShouldBe(ActivityTypes.Message, description);
            TextOf(reply).ShouldBe(expected, description);
        },
        description,
        timeout);

    /// <summary>The next answer has type and text of an activity.</summary>
    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            reply.Type.ShouldBe(expected.Type, description);
            TextOf(reply).ShouldBe(TextOf(expected), description);
        },
        description,
        timeout);

    /// <summary>The next answer is right.</summary>
    public TestFlow AssertReply(Func<IActivity, bool> isRight, string? description = null, uint timeout = DefaultTimeout) =>
        AssertReply(reply => isRight(reply).ShouldBeTrue(description ?? $"Not right: \"{TextOf(reply)}\""), description, timeout);

    /// <summary>The next answer is looked at.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = DefaultTimeout) =>
        Then(async () => validateActivity(await NextAsync(description, timeout)));

    /// <summary>The next answer contains a text.</summary>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = DefaultTimeout) =>
        AssertReply(reply => (TextOf(reply) ?? "").ShouldContain(expected, Case.Sensitive, description), description, timeout);

    /// <summary>The next answer is one of several texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = DefaultTimeout) =>
        AssertReply(reply => candidates.ShouldContain(TextOf(reply) ?? "", description), description, timeout);

    /// <summary>There is no answer, now and after the timeout of the adapter's clock.</summary>
    public TestFlow AssertNoReply(string? description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        await _adapter.DelayAsync(TimeSpan.FromMilliseconds(timeout));
        if (_adapter.GetNextReply() is { } reply)
        {
            throw new ShouldAssertException(description ?? $"No reply was expected, there is \"{TextOf(reply)}\" ({reply.Type}).");
        }
    });

    private BotCallbackHandler Callback => _callback ?? ((_, _) => Task.CompletedTask);

    private static string? TextOf(IActivity activity) => (activity as Activity)?.Text;

    private TestFlow Then(Func<Task> step) => new(_adapter, _callback, async () =>
    {
        await _run();
        await step();
    });

    private async Task<IActivity> NextAsync(string? description, uint timeout)
    {
        // Cancelled, not abandoned: a waiter that is left behind would take the next reply.
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return _adapter.GetNextReply() ?? await _adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException timedOut)
        {
            throw new ShouldAssertException(description ?? "A reply was expected, there is none.", timedOut);
        }
    }
}
