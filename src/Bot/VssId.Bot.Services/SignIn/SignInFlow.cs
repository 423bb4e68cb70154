using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Passwords;
using VssId.Bot.Services.Places;

namespace VssId.Bot.Services.SignIn;

/// <summary>
/// Signs a citizen in with a one-time code, or on channels that can open a page with the password. What is said is the same for numbers that are on record and numbers that are not (R11), and names no digit of the
/// phone (R13). On USSD the code is never asked for in the session in which it was sent (R20): the session ends, and the flow goes on when the person dials again.
/// </summary>
internal sealed class SignInFlow(Citizen citizen, CodeSteps codes, PageSteps pages, NumberQuestion number, YesNo yesNo) : FlowDialog<SignedIn>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "sign-in";

    /// <summary>Name of the slot for the number.</summary>
    public const string NumberSlot = NumberQuestion.NumberSlot;

    private const string ChallengeStep = "challenge";
    private const string PageStepName = "page";
    private const string TakeOverStep = "take-over";

    private static readonly Slot<SignInWay> Way = new("way", SignInWording.AskNumber, SignInReading.Way) { Default = SignInReading.CodeWay, Unmistakable = true, Finder = SignInReading.WayIn };

    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code", SignInReading.CodeOrPassword);

    private static readonly Slot<CodeAnswer> TakeOverCode = CodeSteps.SlotOf("take-over-code");

    private static readonly Slot<DigitsAnswer> Digits = PageSteps.SlotOf("digits");

    private readonly Slot<Confirmation> _takeOver = yesNo.StrictSlotOf(TakeOverStep, PlacesWording.TakeOverHelp, PlacesWording.TakeOverHelp, PlacesWording.TakeOverOffers);

    /// <inheritdoc/>
    public override Wording Title => SignInWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [.. number.Slots, Way, Code, Digits, _takeOver, TakeOverCode];

    /// <inheritdoc/>
    protected override async Task<SignedIn> RunAsync(Flow flow)
    {
        if (flow.Owned<SignedIn>() is { } already)
        {
            flow.Say(SignInWording.AlreadyIn);
            SayNext(flow);
            return already;
        }

        var known = await number.AskAsync(flow);
        var way = await flow.Ask(Way);
        if (way is SignInWay.Password && flow.Channel.Brief)
        {
            flow.Say(PasswordWording.NotHere);
            way = SignInWay.Code;
        }

        var entered = way is SignInWay.Code ? await ByCodeAsync(flow, known) : null;
        if (entered is null or { ByPassword: true })
        {
            entered = await ByPasswordAsync(flow, known);
        }

        var signedIn = entered.SignedIn ?? throw new InvalidOperationException("Nobody is signed in after a right code or password.");
        flow.Own(signedIn);
        flow.Say(SignInWording.Welcome(signedIn.DisplayName));
        if (entered.Replaced is { } replaced)
        {
            flow.Say(PlacesWording.LeftThere(replaced.Channel));
        }

        if (PasswordWording.Reminder(entered.Password) is { } reminder)
        {
            flow.Say(reminder);
        }

        SayNext(flow);
        return signedIn;
    }

    // As a step of another task there is no need to ask: that task goes on.
    private static void SayNext(Flow flow)
    {
        if (!flow.IsChild)
        {
            flow.Say(SignInWording.Next.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
        }
    }

    private async Task<Entered> ByCodeAsync(Flow flow, string known)
    {
        var place = Citizen.PlaceOf(flow);
        var wish = new CodeWish(ChallengeStep, known, call => citizen.StartAsync(known, place, call), SignInWording.CodeSent)
        {
            Instead = flow.Channel.Brief ? null : SignInWording.PasswordInstead,
        };
        var entered = await codes.AskAsync(
            flow,
            Code,
            wish,
            async (challenge, code, call) => Verdict(await citizen.TryAsync(challenge, code, place, call), challenge, ChallengeStep, flow.Now),
            flow.Channel.Brief ? null : static () => new Entered(SignedIn: null, Replaced: null, ByPassword: true));
        return entered.InUse is { } inUse
            ? await flow.Ask(_takeOver, PlacesWording.AskTakeOver(inUse, flow.Now), (answer, call) => TakeOverAsync(answer, inUse, entered.Challenge, place, call))
            : entered;
    }

    private async Task<Entered> ByPasswordAsync(Flow flow, string known)
    {
        var place = Citizen.PlaceOf(flow);
        var wish = new PageWish(
            PageStepName,
            known,
            call => citizen.OpenPageAsync(new PageRequest(known, PagePurpose.SignIn, place, PageDelivery.Link, Challenge: null, flow.Speech.Culture.Name), call),
            PasswordWording.TypeItThere);
        var entered = await pages.AskAsync(flow, Digits, wish, async (page, digits, call) => Verdict(await citizen.ProveAsync(page, digits, place, call)));
        if (entered.InUse is not { } inUse)
        {
            return entered;
        }

        // After a password a code decides; its right answer takes over at once (R16).
        await flow.Ask(_takeOver, PlacesWording.AskTakeOverByCode(inUse, flow.Now), (answer, _) => ValueTask.FromResult<Verdict<Confirmation>>(
            answer is Confirmation.Yes ? new Verdict<Confirmation>.Right(answer) : new Verdict<Confirmation>.Void(PlacesWording.StaysThere(inUse.Channel))));
        var code = new CodeWish(ChallengeStep, known, call => citizen.StartAsync(known, place, call), SignInWording.CodeSentToMe);
        return await codes.AskAsync(flow, TakeOverCode, code, async (challenge, typed, call) =>
        {
            var result = await citizen.TryAsync(challenge, typed, place, call);
            return Verdict(result.Outcome is AttemptOutcome.InUse ? await citizen.TakeOverAsync(challenge, place, call with { IdempotencyKey = $"{call.IdempotencyKey}-take-over" }) : result, challenge, ChallengeStep, flow.Now);
        });
    }

    private async ValueTask<Verdict<Entered>> TakeOverAsync(Confirmation answer, InUse inUse, Guid challenge, Place place, Call call) => answer is Confirmation.No
        ? new Verdict<Entered>.Void(PlacesWording.StaysThere(inUse.Channel))
        : Verdict(await citizen.TakeOverAsync(challenge, place, call), challenge, ChallengeStep, DateTimeOffset.MinValue);

    private static Verdict<Entered> Verdict(AttemptResult result, Guid challenge, string step, DateTimeOffset now) => result switch
    {
        { Outcome: AttemptOutcome.Right, Session: { } session } => new Verdict<Entered>.Right(Of(session, challenge)),
        { Outcome: AttemptOutcome.InUse, InUse: { } inUse } => new Verdict<Entered>.Right(new Entered(SignedIn: null, Replaced: null, inUse, challenge)),
        _ => CodeSteps.NotRight<Entered>(result, step, now),
    };

    private static Verdict<Entered> Verdict(ProofResult result) => result switch
    {
        { Outcome: ProofOutcome.Right, Session: { } session } => new Verdict<Entered>.Right(Of(session, challenge: default)),
        { Outcome: ProofOutcome.InUse, InUse: { } inUse } => new Verdict<Entered>.Right(new Entered(SignedIn: null, Replaced: null, inUse)),
        _ => PageSteps.NotRight<Entered>(result, PageStepName),
    };

    private static Entered Of(Session session, Guid challenge) =>
        new(new SignedIn(1, session.Token, session.ExpiresAt, session.DisplayName), session.Replaced, InUse: null, challenge, session.Password);
}
