using System.Diagnostics;
using Microsoft.Extensions.Options;
using VssId.Backend.Client;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Passwords;
using VssId.Bot.Services.Profile;
using VssId.Bot.Services.Registration;

namespace VssId.Bot.Services.SignIn;

/// <summary>
/// Sends a one-time code and asks for it: what signing in shares with everything that needs a fresh code. On USSD the code is never asked for in the session
/// in which it was sent (R20): the session ends, and the flow goes on when the person dials again.
/// </summary>
internal sealed class CodeSteps(Citizen citizen, IOptions<CitizenOptions> options)
{
    /// <summary>Shorter waits for a code are waited for at the question; longer ones end the task, whose number would be forgotten anyway.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>The question for a code. A flow that asks for two gives them two names.</summary>
    /// <param name="name">Name of the slot.</param>
    /// <param name="read">Reads more than a code and the wish for a new one, where another way is offered.</param>
    public static Slot<CodeAnswer> SlotOf(string name, Func<string, Reading<CodeAnswer>>? read = null) => new(name, SignInWording.AskCode, read ?? SignInReading.Code) { Sensitive = true, Help = SignInWording.CodeHelp };

    /// <summary>Sends a code and asks for it until it is right.</summary>
    /// <param name="flow">The flow that asks; one that asks for two codes gives <see cref="Flow.At"/>, each its own.</param>
    /// <param name="slot">The question, of <see cref="SlotOf"/>.</param>
    /// <param name="wish">The code.</param>
    /// <param name="judge">Judges a code for a challenge.</param>
    /// <param name="instead">What it means that another way is wanted.</param>
    public async Task<R> AskAsync<R>(Flow flow, Slot<CodeAnswer> slot, CodeWish wish, Func<Guid, string, Call, ValueTask<Verdict<R>>> judge, Func<R>? instead = null)
    {
        var start = await flow.Once(wish.Step, wish.Input, (_, call) => wish.Start(call), result => result.Until);
        switch (start)
        {
            case ChallengeStart.Sent sent:
                flow.Say(wish.Sent(Clock.MinutesOf(sent.ExpiresAt, flow.Now), options.Value.DialCode));
                await flow.End();
                break;
            case ChallengeStart.TooMany tooMany when tooMany.RetryAt - flow.Now > LongestWait:
                return await flow.GiveUp<R>(SignInWording.TooManyCodes(Waiting(tooMany.RetryAt, flow.Now)));
            case ChallengeStart.Locked locked:
                return await flow.GiveUp<R>(Locked(locked.End, flow.Now));
            case ChallengeStart.Nothing nothing:
                return await flow.GiveUp<R>(RegistrationWording.NothingToGoOn(nothing.TriesLeft).Offering(HomeWording.Account, HomeWording.ToMenu));
            case ChallengeStart.SamePhone:
                return await flow.GiveUp<R>(ProfileWording.SamePhone);
            default:
                break;
        }

        var prompt = start is ChallengeStart.TooMany wait ? SignInWording.NoNewCodeYet(ShortWaiting(wait.RetryAt, flow.Now))
            : wish.Instead is { } other ? SignInWording.AskForCodeOr(other)
            : SignInWording.AskForCode;
        return await flow.Ask(slot, prompt, (typed, call) => typed is CodeAnswer.Instead && instead is not null
            ? ValueTask.FromResult<Verdict<R>>(new Verdict<R>.Right(instead()))
            : JudgeAsync(flow, start, wish.Step, typed, call, judge));
    }

    /// <summary>Sends a code to the citizen who is signed in and asks for it; the challenge is to be spent on what the code is for.</summary>
    /// <param name="flow">The flow that asks; one that asks for two codes gives <see cref="Flow.At"/>, each its own.</param>
    /// <param name="slot">The question, of <see cref="SlotOf"/>.</param>
    /// <param name="step">Name of the step that sends it; stored.</param>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="purpose">What the code is for.</param>
    /// <param name="newPhone">With <see cref="ChallengePurpose.NewPhone"/>: the phone to prove, <c>+84…</c>.</param>
    public async Task<Confirmed> ConfirmAsync(Flow flow, Slot<CodeAnswer> slot, string step, SignedIn signedIn, ChallengePurpose purpose, string? newPhone = null)
    {
        var place = Citizen.PlaceOf(flow);
        var wish = new CodeWish(step, newPhone ?? "", call => citizen.StartMineAsync(signedIn, new MyChallengeRequest(purpose, place, newPhone), call), newPhone is null ? SignInWording.CodeSentToMe : SignInWording.CodeSentToNew);
        var confirmed = await AskAsync(flow, slot, wish, async (challenge, code, call) => Confirmation(await citizen.TryAsync(challenge, code, place, call), challenge, step, flow.Now));
        if (confirmed.GoodUntil <= flow.Now)
        {
            // Its time is over before it was spent: a new code is asked for.
            flow.Redo(step);
        }

        return confirmed;
    }

    /// <summary>What a code that is not right means; the verdict on the right one is its flow's own.</summary>
    /// <param name="result">What the backend says of it.</param>
    /// <param name="step">The step that sent it.</param>
    /// <param name="now">The time.</param>
    public static Verdict<R> NotRight<R>(AttemptResult result, string step, DateTimeOffset now) => result switch
    {
        { Outcome: AttemptOutcome.Wrong } => new Verdict<R>.Wrong(SignInWording.WrongCode(result.TriesLeft ?? 1)),
        { Outcome: AttemptOutcome.Void } => new Verdict<R>.Restart(step, SignInWording.CodeOver),
        { Outcome: AttemptOutcome.Locked } => new Verdict<R>.Void(Locked(result.LockedUntil, now)),
        _ => throw new EffectFailedException($"The backend judged a code with {result.Outcome} and nothing else."),
    };

    /// <summary>The verdict on a code that is to be spent on something.</summary>
    public static Verdict<Confirmed> Confirmation(AttemptResult result, Guid challenge, string step, DateTimeOffset now) =>
        result is { Outcome: AttemptOutcome.Right, GoodUntil: { } until } ? new Verdict<Confirmed>.Right(new Confirmed(challenge, until)) : NotRight<Confirmed>(result, step, now);

    /// <summary>A short wait: "45 giây", "3 phút".</summary>
    public static Wording ShortWaiting(DateTimeOffset until, DateTimeOffset now) => until - now < TimeSpan.FromMinutes(1)
        ? SignInWording.Seconds(Clock.SecondsTo(until, now))
        : SignInWording.Minutes(Clock.MinutesTo(until, now));

    /// <summary>When something goes on: "sau 20 phút", "sau 14:05 ngày 25/11".</summary>
    public static Wording Waiting(DateTimeOffset until, DateTimeOffset now) => until - now <= TimeSpan.FromHours(1)
        ? SignInWording.AfterMinutes(Clock.MinutesTo(until, now))
        : SignInWording.AfterTime(Clock.Time(until.AddMinutes(1)), Clock.ShortDay(until.AddMinutes(1)));

    /// <summary>Nothing is taken for a while, or until the office has unlocked.</summary>
    public static Wording Locked(DateTimeOffset? until, DateTimeOffset now) => until is { } end
        ? SignInWording.Locked(Waiting(end, now))
        : SignInWording.LockedForGood;

    private static async ValueTask<Verdict<R>> JudgeAsync<R>(
        Flow flow, ChallengeStart start, string step, CodeAnswer typed, Call call, Func<Guid, string, Call, ValueTask<Verdict<R>>> judge)
    {
        switch (typed, start)
        {
            case (CodeAnswer.Resend, ChallengeStart.Sent sent) when sent.ResendAt > flow.Now:
                return new Verdict<R>.Wrong(SignInWording.ResendSoon(ShortWaiting(sent.ResendAt, flow.Now)));
            case (_, ChallengeStart.TooMany tooMany) when tooMany.RetryAt > flow.Now:
                // The question itself says how long to wait.
                return new Verdict<R>.Wrong(SignInWording.NoCodeNow);
            case (CodeAnswer.Instead, _):
                return new Verdict<R>.Wrong(PasswordWording.NotHere);
            case (CodeAnswer.Resend, _):
            case (_, not ChallengeStart.Sent):
                flow.Redo(step);
                return new Verdict<R>.Wrong(SignInWording.NoCodeNow);
            case (CodeAnswer.Code code, ChallengeStart.Sent sent):
                return await judge(sent.Id, code.Digits, call);
            default:
                throw new UnreachableException();
        }
    }
}
