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
internal sealed class SignInFlow(Citizen citizen, CodeSteps codes, Listener listener, YesNo yesNo) : FlowDialog<SignedIn>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "sign-in";

    /// <summary>Name of the slot for the number.</summary>
    public const string NumberSlot = "number";

    private const string ChallengeStep = "challenge";

    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code");

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
        var wish = new CodeWish(ChallengeStep, answer.Number.Value, call => citizen.StartAsync(answer.Number.Value, place, call), SignInWording.CodeSent);
        var entered = await codes.AskAsync(flow, Code, wish, async (challenge, code, call) => Verdict(await citizen.TryAsync(challenge, code, place, call), challenge, flow.Now));
        if (entered.InUse is { } inUse)
        {
            entered = await flow.Ask(_takeOver, PlacesWording.AskTakeOver(inUse, flow.Now), (answer, call) => TakeOverAsync(answer, inUse, entered.Challenge, place, call));
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

    // As a step of another task there is no need to ask: that task goes on.
    private static void SayNext(Flow flow)
    {
        if (!flow.IsChild)
        {
            flow.Say(SignInWording.Next.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
        }
    }

    private async ValueTask<Verdict<Entered>> TakeOverAsync(Confirmation answer, InUse inUse, Guid challenge, Place place, Call call) => answer is Confirmation.No
        ? new Verdict<Entered>.Void(PlacesWording.StaysThere(inUse.Channel))
        : Verdict(await citizen.TakeOverAsync(challenge, place, call), challenge, DateTimeOffset.MinValue);

    private static Verdict<Entered> Verdict(AttemptResult result, Guid challenge, DateTimeOffset now) => result switch
    {
        { Outcome: AttemptOutcome.Right, Session: { } session } =>
            new Verdict<Entered>.Right(new Entered(new SignedIn(1, session.Token, session.ExpiresAt, session.DisplayName), session.Replaced, InUse: null, challenge)),
        { Outcome: AttemptOutcome.InUse, InUse: { } inUse } => new Verdict<Entered>.Right(new Entered(SignedIn: null, Replaced: null, inUse, challenge)),
        _ => CodeSteps.NotRight<Entered>(result, ChallengeStep, now),
    };
}
