using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Wordings;

namespace VssId.Channels.Ussd;

/// <summary>Answers events: one turn at a time for each dialogue, and a screen in time whatever happens.</summary>
internal sealed class UssdAnswers(
    ITurnRunner runner, UssdInbound inbound, UssdRenderer renderer, UssdMeter meter, IOptions<UssdOptions> options, TimeProvider time, ILogger<UssdAnswers> logger)
{
    private static readonly Speech Plain = new(Speech.Vietnamese, Brief: true);
    private readonly ConcurrentDictionary<string, Flight> _flights = new(StringComparer.Ordinal);

    /// <summary>The screen for an event.</summary>
    /// <param name="happened">The event; its phase is <see cref="UssdPhase.Begin"/> or <see cref="UssdPhase.Input"/>.</param>
    public async Task<UssdReply> AnswerAsync(UssdEvent happened)
    {
        var activity = inbound.ToActivity(happened, time.GetUtcNow());
        using var deadline = new CancellationTokenSource(options.Value.Deadline, time);
        var session = $"{happened.Gateway}\n{happened.SessionId}\n{happened.Phone.Digits}";

        // The gateway's connection does not end the turn: when it gives up and asks again, the answer is ready.
        var turn = RunAsync(session, activity, deadline.Token);
        try
        {
            return Screen(await turn.WaitAsync(deadline.Token));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            Watch(turn);
            Log.TooSlow(logger);
            return Busy("slow");
        }
        catch (StoreUnavailableException)
        {
            Log.StoreAway(logger);
            return Busy("store");
        }
#pragma warning disable CA1031 // Whatever a turn throws, the person on the line gets a screen (R33).
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception.GetType().Name, exception);
            return Busy("failed");
        }
    }

    private async Task<TurnOutcome> RunAsync(string session, Activity activity, CancellationToken cancellationToken)
    {
        var flight = Board(session);
        try
        {
            await flight.Gate.WaitAsync(cancellationToken);
            try
            {
                return await runner.RunAsync(activity, null, cancellationToken);
            }
            finally
            {
                flight.Gate.Release();
            }
        }
        finally
        {
            Leave(session, flight);
        }
    }

    private Flight Board(string session)
    {
        while (true)
        {
            var flight = _flights.GetOrAdd(session, static _ => new Flight());
            lock (flight)
            {
                if (!flight.Gone)
                {
                    flight.Aboard++;
                    return flight;
                }
            }
        }
    }

    private void Leave(string session, Flight flight)
    {
        lock (flight)
        {
            if (--flight.Aboard == 0)
            {
                flight.Gone = true;
                _flights.TryRemove(session, out _);
            }
        }
    }

    private void Watch(Task turn) => _ = turn.ContinueWith(
        late => Log.Failed(logger, late.Exception!.InnerException?.GetType().Name ?? "", late.Exception),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private UssdReply Screen(TurnOutcome outcome)
    {
        switch (outcome)
        {
            case TurnOutcome.Answered { Replies: [{ Type: ActivityTypes.Message, InputHint: not null, Attachments: null or [], Text: { } text } screen] } answered
                when VssId.Smpp.Gsm7.Count(text) is { } septets:
                if (septets + UssdLimits.Prefix > VssId.Smpp.Gsm7.MaxUssdSeptets)
                {
                    Log.TooLong(logger, septets);
                    return Busy("long");
                }

                meter.Screen(answered.Repeated ? "repeated" : "answered");
                return new UssdReply(text, screen.InputHint == InputHints.IgnoringInput ? UssdLine.Closed : UssdLine.Open);
            case TurnOutcome.Answered { Replies: [] }:
                // It was answered so long ago that the screen is not kept any more.
                meter.Screen("late");
                return new UssdReply(renderer.Over(Plain).Pages[0], UssdLine.Closed);
            case TurnOutcome.Answered answered:
                meter.Screen("plain");
                return Last(answered.Replies);
            case TurnOutcome.Busy busy:
                meter.Screen("busy");
                return Last([busy.Reply]);
            default:
                throw new NotSupportedException($"No screen for {outcome.GetType().Name}.");
        }
    }

    // What did not come through the middleware has no pages that could be asked for: the first is shown, and the line closed.
    private UssdReply Last(IReadOnlyList<Activity> replies) =>
        new(renderer.Render([.. replies, new Activity { Type = ActivityTypes.EndOfConversation }], Plain, UssdOpening.Yes).Pages[0], UssdLine.Closed);

    private UssdReply Busy(string kind)
    {
        meter.Screen(kind);
        return new UssdReply(UssdText.Fold(UssdWording.Busy.In(Plain)).Text, UssdLine.Closed);
    }

    /// <summary>The requests of one dialogue that are under way.</summary>
    private sealed class Flight
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Aboard { get; set; }

        public bool Gone { get; set; }
    }
}
