using System.Diagnostics;
using Microsoft.Extensions.Options;
using VssId.Backend.Client;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Places;

namespace VssId.Bot.Services.SignIn;

/// <summary>
/// Signs a citizen in with a one-time code. What is said is the same for numbers that are on record and numbers that are not (R11), and names no digit of the
/// phone (R13). On USSD the code is never asked for in the session in which it was sent (R20): the session ends, and the flow goes on when the person dials again.
/// </summary>
internal sealed class SignInFlow(Citizen citizen, Listener listener, YesNo yesNo, IOptions<CitizenOptions> options) : FlowDialog<SignedIn>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "sign-in";

    /// <summary>Name of the slot for the number.</summary>
    public const string NumberSlot = "number";

    private const string ChallengeStep = "challenge";

    /// <summary>Shorter waits for a code are waited for at the question; longer ones end the task, whose number would be forgotten anyway.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private static readonly Slot<CodeAnswer> Code = new("code", SignInWording.AskCode, SignInReading.Code) { Sensitive = true, Help = SignInWording.CodeHelp };

    private readonly Slot<NumberAnswer> _number = new(NumberSlot, SignInWording.AskNumber, SignInReading.Number)
    {
        Help = SignInWording.NumberHelp,
        Called = ["số", "mã số", "căn cước", "cccd", "number"],
        Unmistakable = true,
        Finder = sentence => SignInReading.NumberIn(listener.Read(sentence)),
    };

    private readonly Slot<Confirmation> _zero = new(
        "zero",
        SignInWording.ConfirmZeroHelp,
        text => yesNo.Read(text, SignInWording.ZeroOffers) is { } answer ? Reading<Confirmation>.Of(answer) : Reading<Confirmation>.Not(SignInWording.ConfirmZeroHelp))
    {
        Help = SignInWording.ConfirmZeroHelp,
        Finder = static _ => null,
    };

    private readonly Slot<Confirmation> _takeOver = new(
        "take-over",
        PlacesWording.TakeOverHelp,
        text => yesNo.ReadStrictly(text, PlacesWording.TakeOverOffers) is { } answer ? Reading<Confirmation>.Of(answer) : Reading<Confirmation>.Not(PlacesWording.TakeOverHelp))
    {
        Help = PlacesWording.TakeOverHelp,
        Finder = static _ => null,
    };

    /// <inheritdoc/>
    public override Wording Title => SignInWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_number, _zero, Code, _takeOver];

    /// <inheritdoc/>
    protected override async Task<SignedIn> RunAsync(Flow flow)
    {
        if (flow.Owned<SignedIn>() is { } already)
        {
            flow.Say(SignInWording.AlreadyIn);
            SayNext(flow);
            return already;
        }

        var answer = await flow.Ask(_number);
        if (answer.Spelling is Spelling.ZeroPutBack)
        {
            await flow.Ask(_zero, SignInWording.ConfirmZero(answer.Number.Value), Confirm);
        }

        var place = Citizen.PlaceOf(flow);
        var start = await flow.Once(ChallengeStep, answer.Number.Value, (number, call) => citizen.StartAsync(number, place, call), result => result.Until);
        switch (start)
        {
            case ChallengeStart.Sent sent:
                flow.Say(SignInWording.CodeSent(Clock.MinutesOf(sent.ExpiresAt, flow.Now), options.Value.DialCode));
                await flow.End();
                break;
            case ChallengeStart.TooMany tooMany when tooMany.RetryAt - flow.Now > LongestWait:
                return await flow.GiveUp<SignedIn>(SignInWording.TooManyCodes(Waiting(tooMany.RetryAt, flow.Now)));
            case ChallengeStart.Locked locked:
                return await flow.GiveUp<SignedIn>(Locked(locked.End, flow.Now));
            default:
                break;
        }

        var prompt = start is ChallengeStart.TooMany wait ? SignInWording.NoNewCodeYet(ShortWaiting(wait.RetryAt, flow.Now)) : SignInWording.AskForCode;
        var entered = await flow.Ask(Code, prompt, (typed, call) => JudgeAsync(flow, start, place, typed, call));
        if (entered.InUse is { } inUse)
        {
            entered = await flow.Ask(_takeOver, PlacesWording.AskTakeOver(inUse, flow.Now), (answer, call) => TakeOverAsync(answer, inUse, start, place, call));
        }

        var signedIn = entered.SignedIn ?? throw new InvalidOperationException("Nobody is signed in after a right code.");
        flow.Own(signedIn);
        flow.Say(SignInWording.Welcome(signedIn.DisplayName));
        if (entered.Replaced is { } replaced)
        {
            flow.Say(PlacesWording.LeftThere(replaced.Channel));
        }

        SayNext(flow);
        return signedIn;
    }

    private static ValueTask<Verdict<Confirmation>> Confirm(Confirmation confirmation, Call call) => ValueTask.FromResult<Verdict<Confirmation>>(confirmation switch
    {
        Confirmation.Yes => new Verdict<Confirmation>.Right(confirmation),
        _ => new Verdict<Confirmation>.Restart(NumberSlot, SignInWording.TypeNumberAgain),
    });

    private static Wording ShortWaiting(DateTimeOffset until, DateTimeOffset now) => until - now < TimeSpan.FromMinutes(1)
        ? SignInWording.Seconds(Clock.SecondsTo(until, now))
        : SignInWording.Minutes(Clock.MinutesTo(until, now));

    private static Wording Waiting(DateTimeOffset until, DateTimeOffset now) => until - now <= TimeSpan.FromHours(1)
        ? SignInWording.AfterMinutes(Clock.MinutesTo(until, now))
        : SignInWording.AfterTime(Clock.Time(until.AddMinutes(1)), Clock.ShortDay(until.AddMinutes(1)));

    private static Wording Locked(DateTimeOffset? until, DateTimeOffset now) => until is { } end
        ? SignInWording.Locked(Waiting(end, now))
        : SignInWording.LockedForGood;

    // As a step of another task there is no need to ask: that task goes on.
    private static void SayNext(Flow flow)
    {
        if (!flow.IsChild)
        {
            flow.Say(SignInWording.Next.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
        }
    }

    private async ValueTask<Verdict<Entered>> JudgeAsync(Flow flow, ChallengeStart start, Place place, CodeAnswer typed, Call call)
    {
        switch (typed, start)
        {
            case (CodeAnswer.Resend, ChallengeStart.Sent sent) when sent.ResendAt > flow.Now:
                return new Verdict<Entered>.Wrong(SignInWording.ResendSoon(ShortWaiting(sent.ResendAt, flow.Now)));
            case (_, ChallengeStart.TooMany tooMany) when tooMany.RetryAt > flow.Now:
                // The question itself says how long to wait.
                return new Verdict<Entered>.Wrong(SignInWording.NoCodeNow);
            case (CodeAnswer.Resend, _):
            case (_, not ChallengeStart.Sent):
                flow.Redo(ChallengeStep);
                return new Verdict<Entered>.Wrong(SignInWording.NoCodeNow);
            case (CodeAnswer.Code code, ChallengeStart.Sent sent):
                return Verdict(await citizen.TryAsync(sent.Id, code.Digits, place, call), flow.Now);
            default:
                throw new UnreachableException();
        }
    }

    private async ValueTask<Verdict<Entered>> TakeOverAsync(Confirmation answer, InUse inUse, ChallengeStart start, Place place, Call call) => (answer, start) switch
    {
        (Confirmation.No, _) => new Verdict<Entered>.Void(PlacesWording.StaysThere(inUse.Channel)),
        (_, ChallengeStart.Sent sent) => Verdict(await citizen.TakeOverAsync(sent.Id, place, call), DateTimeOffset.MinValue),
        _ => throw new UnreachableException(),
    };

    private static Verdict<Entered> Verdict(AttemptResult result, DateTimeOffset now) => result switch
    {
        { Outcome: AttemptOutcome.Right, Session: { } session } =>
            new Verdict<Entered>.Right(new Entered(new SignedIn(1, session.Token, session.ExpiresAt, session.DisplayName), session.Replaced)),
        { Outcome: AttemptOutcome.InUse, InUse: { } inUse } => new Verdict<Entered>.Right(new Entered(SignedIn: null, Replaced: null, inUse)),
        { Outcome: AttemptOutcome.Wrong } => new Verdict<Entered>.Wrong(SignInWording.WrongCode(result.TriesLeft ?? 1)),
        { Outcome: AttemptOutcome.Void } => new Verdict<Entered>.Restart(ChallengeStep, SignInWording.CodeOver),
        { Outcome: AttemptOutcome.Locked } => new Verdict<Entered>.Void(Locked(result.LockedUntil, now)),
        _ => throw new EffectFailedException($"The backend judged a code with {result.Outcome} and nothing else."),
    };
}
